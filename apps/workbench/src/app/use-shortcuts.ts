import { useEffect, useRef } from 'react'

type Shortcuts = Readonly<Record<string, () => void>>

/** Single keys for the whole screen; they are silent while one types, holds a modifier or has a dialog open. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const current = useRef(shortcuts)
  useEffect(() => {
    current.current = shortcuts
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target))
        return
      const act = Object.hasOwn(current.current, event.key) ? current.current[event.key] : undefined
      if (!act || document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open'))
        return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable="true"], [role="combobox"]') !== null
