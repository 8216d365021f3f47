import type { ComponentChildren } from 'preact'
import { Button } from './button.tsx'

/**
 * The browser's own modal dialog: focus, Escape and the inert page behind are its work.
 * Opened by a `Button` with `command="show-modal"` and the same id. Browsers before 2025 do not know such buttons, so
 * that whatever is in a dialog must have a page of its own as well.
 */
export function Dialog(props: { id: string; title: string; close: string; children: ComponentChildren }) {
  return (
    <dialog class="tb-dialog" id={props.id} aria-labelledby={`${props.id}-title`} closedby="any">
      <div class="tb-dialog-head">
        <h2 id={`${props.id}-title`}>{props.title}</h2>
        <Button kind="quiet" command="close" commandFor={props.id} icon="cross">
          {props.close}
        </Button>
      </div>
      {props.children}
    </dialog>
  )
}
