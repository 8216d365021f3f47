import type { ComponentChildren } from 'preact'
import type { IconName } from '../icons.ts'
import { Icon } from './icon.tsx'
import type { Tone } from './status.tsx'

type NoticeTone = Extract<Tone, 'good' | 'caution' | 'bad' | 'info'>

const SHAPES = {
  good: 'tick',
  caution: 'alert',
  bad: 'stop',
  info: 'info',
} as const satisfies Record<NoticeTone, IconName>

/** Something the reader should not miss. `live` when it answers what was just done. */
export function Notice(props: {
  tone: NoticeTone
  title?: ComponentChildren
  live?: boolean
  children?: ComponentChildren
}) {
  return (
    <div class={`tb-notice tb-tone-${props.tone}`} role={props.live ? 'status' : undefined}>
      <Icon name={SHAPES[props.tone]} />
      <div>
        {props.title && <p class="tb-notice-title">{props.title}</p>}
        {props.children}
      </div>
    </div>
  )
}
