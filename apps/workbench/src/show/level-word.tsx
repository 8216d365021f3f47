import { useLanguage } from '../app/language.tsx'

const LEVELS = [1, 2, 3, 4, 5] as const

/** 好差评 level in words. */
export function LevelWord({ level }: { level: number }) {
  const { say } = useLanguage()
  const known = LEVELS.find((one) => one === level)
  return <b>{known ? say(`rating.${known}`) : level}</b>
}
