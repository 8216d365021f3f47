import type { ComponentChildren } from 'preact'
import type { IslandName } from './assets.ts'
import { json } from './json.ts'
import { usePage } from './page.tsx'

/**
 * A part of the page that a script of `src/islands` makes interactive. What is inside works without it.
 * The script finds `[data-island=name]` and reads its props from the data block at its end.
 */
export function Island(props: { name: IslandName; props?: object; children?: ComponentChildren }) {
  usePage().islands.add(props.name)
  return (
    <div data-island={props.name}>
      {props.children}
      {props.props && (
        <script type="application/json" dangerouslySetInnerHTML={{ __html: json(props.props) }} />
      )}
    </div>
  )
}
