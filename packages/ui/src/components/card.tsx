import type { ComponentChildren } from 'preact'

/** A titled part of a page. `id` makes it reachable by a link. */
export function Card(props: {
  id?: string
  title?: ComponentChildren
  aside?: ComponentChildren
  children: ComponentChildren
}) {
  const heading = props.id && props.title ? `${props.id}-title` : undefined
  return (
    <section class="tb-card" id={props.id} aria-labelledby={heading}>
      {props.title && (
        <div class="tb-card-head">
          <h2 id={heading}>{props.title}</h2>
          {props.aside}
        </div>
      )}
      {props.children}
    </section>
  )
}
