import type { Light as LightName } from '@tongban/contracts/cases.ts'
import { useLanguage } from '../app/language.tsx'
import './light.css'

/** A circle, a triangle, an octagon, a dash, two bars: told apart without colour. */
const SHAPES: Readonly<Record<LightName | 'paused', string>> = {
  none: 'M4 7h8v2H4z',
  green: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM6.9 11 4 8.2l1.1-1.1 1.8 1.8 4-4L12 6z',
  yellow: 'M8 1 .6 14.5h14.8zM7.2 6h1.6v4.4H7.2zm0 5.4h1.6V13H7.2z',
  red: 'M5 1 1 5v6l4 4h6l4-4V5l-4-4zm2.2 3h1.6v5H7.2zm0 6.2h1.6v1.7H7.2z',
  paused: 'M3.5 2.5h3v11h-3zm6 0h3v11h-3z',
}

/** 红黄绿灯: colour, shape and word together. While the clock is stopped by law that is what counts. */
export function Light({ light, paused = false }: { light: LightName; paused?: boolean }) {
  const { say } = useLanguage()
  const shown = paused ? 'paused' : light
  return (
    <span className={`light light-${shown}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path fillRule="evenodd" d={SHAPES[shown]} />
      </svg>
      {say(`light.${shown}`)}
    </span>
  )
}
