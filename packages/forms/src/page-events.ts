import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** What the controls and the page tell a form. */
export interface FormListener {
  /** Something was typed or chosen. */
  changed(event: Event): void
  /** A control lost the focus. */
  left(event: FocusEvent): void
  /** Any submit button, those for rows and files included. */
  submitted(event: SubmitEvent): void
  /** The page may not come back, or the connection is there again. */
  hurry(): void
}

/** Listens on the root of the form, the `<form>` around it and the page, as long as the form is there. */
export function usePageEvents(root: RefObject<HTMLElement | null>, listener: FormListener): void {
  const latest = useRef(listener)
  latest.current = listener
  useEffect(() => {
    const element = root.current
    const form = element?.closest('form')
    const changed = (event: Event) => latest.current.changed(event)
    const left = (event: FocusEvent) => latest.current.left(event)
    const submitted = (event: SubmitEvent) => latest.current.submitted(event)
    const online = () => latest.current.hurry()
    const hidden = () => {
      if (document.visibilityState === 'hidden') latest.current.hurry()
    }
    element?.addEventListener('input', changed)
    element?.addEventListener('change', changed)
    element?.addEventListener('focusout', left)
    form?.addEventListener('submit', submitted)
    window.addEventListener('online', online)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      element?.removeEventListener('input', changed)
      element?.removeEventListener('change', changed)
      element?.removeEventListener('focusout', left)
      form?.removeEventListener('submit', submitted)
      window.removeEventListener('online', online)
      document.removeEventListener('visibilitychange', hidden)
    }
  }, [root])
}

/** The JSON pointer of the field a control belongs to. */
export function pathOf(target: EventTarget | null): string | undefined {
  const field = target instanceof Element ? target.closest<HTMLElement>('[data-path]') : null
  return field?.dataset.path
}

/** Controls whose answer is complete as soon as it is changed. */
export const isChoice = (target: EventTarget | null): boolean =>
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && (target.type === 'radio' || target.type === 'checkbox'))

/** Moves the focus to the first control of a row, or to the field of a path. */
export function focusOn(root: HTMLElement | null, path: string, id: string): void {
  const row = root?.querySelector<HTMLElement>(`[data-row="${path}"]`)
  const first = row?.querySelector<HTMLElement>('input:not([type="hidden"]), select, textarea')
  const target = first ?? root?.querySelector<HTMLElement>(`[id="${id}"]`)
  target?.focus()
}
