import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'

/** A link to another site says so; `outside` is the word for it in the language of the page. */
export function OutsideLink(props: { href: string; outside: string; children: ComponentChildren }) {
  return (
    <a href={props.href} rel="noopener noreferrer external">
      {props.children}
      <Icon name="external" />
      <span class="tb-hidden">{props.outside}</span>
    </a>
  )
}
