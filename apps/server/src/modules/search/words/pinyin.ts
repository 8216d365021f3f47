import { wordsAndParts } from './segmenter.ts'
import { syllables } from './sound.ts'

const LONGEST = 24

/**
 * How a name is typed in Latin letters, from each of its words on: 老年人优待证 gives laonianrenyoudaizheng, youdaizheng,
 * lnrydz and ydz. Search finds them by their beginnings.
 */
export function pinyinKeys(name: string): string[] {
  const chinese = name.replaceAll(/\P{Script=Han}/gu, '')
  const typed = syllables(chinese)
  const keys = new Set<string>()
  const starts = new Set(wordsAndParts(chinese).map((word) => chinese.indexOf(word)))
  for (const start of [...starts].toSorted((a, b) => a - b)) {
    const rest = typed.slice(start)
    keys.add(rest.join('').slice(0, LONGEST))
    keys.add(
      rest
        .map((syllable) => syllable.charAt(0))
        .join('')
        .slice(0, LONGEST),
    )
  }
  return [...keys].filter((key) => key.length > 1)
}
