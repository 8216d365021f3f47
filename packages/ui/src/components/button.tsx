import type { ComponentChildren } from 'preact'
import type { IconName } from '../icons.ts'
import { Icon } from './icon.tsx'

type Look = {
  kind?: 'primary' | 'secondary' | 'quiet' | 'warning'
  large?: boolean
  icon?: IconName
  children: ComponentChildren
}

const look = ({ kind = 'primary', large }: Look) =>
  `tb-button tb-button-${kind}${large ? ' tb-button-large' : ''}`

/** Does something. Inside a form it submits, unless it commands a dialog. */
export function Button({
  type = 'submit',
  name,
  value,
  disabled,
  action,
  command,
  commandFor,
  ...shown
}: Look & {
  type?: 'submit' | 'button'
  name?: string
  value?: string
  disabled?: boolean
  /** Where this button sends the form, when that is elsewhere than the others do. */
  action?: string
  /** Opens or closes the dialog with the id `commandFor`, by the browser itself. */
  command?: 'show-modal' | 'close'
  commandFor?: string
}) {
  return (
    <button
      type={command ? 'button' : type}
      class={look(shown)}
      name={name}
      value={value}
      disabled={disabled}
      formAction={action}
      command={command}
      commandfor={commandFor}
    >
      {shown.icon && <Icon name={shown.icon} />}
      <span>{shown.children}</span>
    </button>
  )
}

/** Goes somewhere, and is the main thing to do on the page. */
export function ButtonLink({ href, ...shown }: Look & { href: string }) {
  return (
    <a class={look(shown)} href={href}>
      {shown.icon && <Icon name={shown.icon} />}
      <span>{shown.children}</span>
    </a>
  )
}
