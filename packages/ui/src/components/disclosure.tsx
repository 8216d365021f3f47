import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'

/** More, for those who want it. Opens without script and is found by the browser's search. */
export function Disclosure(props: {
  summary: ComponentChildren
  open?: boolean
  children: ComponentChildren
}) {
  return (
    <details class="tb-disclosure" open={props.open}>
      <summary>
        <Icon name="next" />
        <span>{props.summary}</span>
      </summary>
      <div class="tb-disclosure-body">{props.children}</div>
    </details>
  )
}
