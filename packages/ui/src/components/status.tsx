import type { ComponentChildren } from 'preact'
import type { IconName } from '../icons.ts'
import { Icon } from './icon.tsx'

export type Tone = 'good' | 'caution' | 'bad' | 'info' | 'paused' | 'idle'

const SHAPES = {
  good: 'tick',
  caution: 'alert',
  bad: 'stop',
  info: 'clock',
  paused: 'pause',
  idle: 'info',
} as const satisfies Record<Tone, IconName>

/** Colour, shape and word together: none of the three is needed to read it. */
export function Status(props: { tone: Tone; icon?: IconName; children: ComponentChildren }) {
  return (
    <span class={`tb-status tb-tone-${props.tone}`}>
      <Icon name={props.icon ?? SHAPES[props.tone]} />
      {props.children}
    </span>
  )
}

/** A plain label of what a thing is, not of how it fares. */
export function Tag({ warm, children }: { warm?: boolean; children: ComponentChildren }) {
  return <span class={warm ? 'tb-tag tb-tag-warm' : 'tb-tag'}>{children}</span>
}
