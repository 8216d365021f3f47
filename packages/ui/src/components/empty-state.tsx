import type { ComponentChildren } from 'preact'
import type { IconName } from '../icons.ts'
import { Icon } from './icon.tsx'

/** Nothing here yet: says so, and what to do next. */
export function EmptyState(props: { icon: IconName; title: string; children?: ComponentChildren }) {
  return (
    <div class="tb-empty">
      <Icon name={props.icon} />
      <p class="tb-empty-title">{props.title}</p>
      {props.children}
    </div>
  )
}
