import type { ComponentChildren } from 'preact'
import { usePage } from './page.tsx'

/** A form that changes something: it proves that it came from one of our own pages. */
export function PostForm(props: {
  action: string
  class?: string
  withPicture?: boolean
  children: ComponentChildren
}) {
  return (
    <form
      method="post"
      action={props.action}
      class={props.class}
      encType={props.withPicture ? 'multipart/form-data' : undefined}
      noValidate
    >
      <input type="hidden" name="_csrf" value={usePage().request.csrf()} />
      {props.children}
    </form>
  )
}
