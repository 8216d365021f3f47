import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'

/** A search form that works by itself; the suggestion list below it belongs to an island. */
export function SearchBox(props: {
  id: string
  action: string
  label: string
  button: string
  value?: string
  placeholder?: string
  large?: boolean
  /** Hidden fields and the place for suggestions. */
  children?: ComponentChildren
}) {
  return (
    <search>
      <form
        class={props.large ? 'tb-search tb-search-large' : 'tb-search'}
        action={props.action}
        method="get"
      >
        <label class="tb-hidden" for={props.id}>
          {props.label}
        </label>
        <Icon name="search" />
        <input
          id={props.id}
          type="search"
          name="q"
          value={props.value}
          placeholder={props.placeholder}
          maxLength={100}
          autocomplete="off"
          enterkeyhint="search"
        />
        <button type="submit">{props.button}</button>
        {props.children}
      </form>
    </search>
  )
}
