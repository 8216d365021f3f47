import Combobox from '@github/combobox-nav'
import { islandProps, islandsNamed } from '../browser/island-props.ts'

const PAUSE_MS = 120
const MOST = 8

for (const island of islandsNamed('suggestions')) {
  const input = island.querySelector<HTMLInputElement>('input[type="search"]')
  const list = island.querySelector<HTMLElement>('[role="listbox"]')
  if (input && list) suggest(input, list, islandProps<{ region: string }>(island).region)
}

/** Services whose names fit what has been typed so far; choosing one opens its guide. */
function suggest(input: HTMLInputElement, list: HTMLElement, region: string | undefined): void {
  const combobox = new Combobox(input, list, { tabInsertsSuggestions: false })
  let waiting: number | undefined
  let running: AbortController | undefined

  input.addEventListener('input', () => {
    window.clearTimeout(waiting)
    running?.abort()
    waiting = window.setTimeout(ask, PAUSE_MS)
  })
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close()
  })
  input.addEventListener('blur', () => window.setTimeout(close, 150))
  list.addEventListener('combobox-commit', ({ target }) => {
    const code = target instanceof HTMLElement ? target.dataset.code : undefined
    if (code) location.assign(`/items/${encodeURIComponent(code)}`)
  })

  async function ask(): Promise<void> {
    const words = input.value.trim()
    if (!words) return close()
    running = new AbortController()
    const query = new URLSearchParams({ q: words.slice(0, 60), ...(region && { region }) })
    try {
      const answer = await fetch(`/api/v1/items/suggestions?${query}`, { signal: running.signal })
      if (!answer.ok) return close()
      const { items }: { items: { code: string; name: string }[] } = await answer.json()
      open(items.slice(0, MOST))
    } catch {
      // Overtaken by the next key press, or no connection: the form itself still works.
      close()
    }
  }

  function open(items: { code: string; name: string }[]): void {
    close()
    if (items.length === 0 || document.activeElement !== input) return
    list.replaceChildren(
      ...items.map(({ code, name }, index) => {
        const option = document.createElement('div')
        option.id = `${list.id}-${index}`
        option.role = 'option'
        option.dataset.code = code
        option.lang = 'zh-CN'
        option.textContent = name
        return option
      }),
    )
    list.hidden = false
    combobox.start()
  }

  function close(): void {
    if (list.hidden) return
    combobox.stop()
    list.hidden = true
  }
}
