import { islandProps, islandsNamed } from '../browser/island-props.ts'
import type { FreshCodeProps } from '../pages/code/one-code.tsx'

for (const island of islandsNamed('fresh-code')) keepFresh(island)

/** Shows how long the code is good, and puts the next one in its place; not while nobody looks. */
function keepFresh(island: HTMLElement): void {
  const { seconds = 0, left = '', expired = '' } = islandProps<FreshCodeProps>(island)
  const shown = island.querySelector<HTMLElement>('.countdown')
  const end = performance.now() + seconds * 1000
  const timer = window.setInterval(tick, 500)
  tick()

  function tick(): void {
    const remaining = Math.ceil((end - performance.now()) / 1000)
    const text = remaining > 0 ? left.replace('{seconds}', String(remaining)) : expired
    if (shown && shown.textContent !== text) shown.textContent = text
    if (remaining > 0 || document.visibilityState !== 'visible') return
    window.clearInterval(timer)
    void renew(island)
  }
}

async function renew(island: HTMLElement): Promise<void> {
  try {
    const answer = await fetch('/code')
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const next = page.querySelector<HTMLElement>('[data-island="fresh-code"]')
    // Signed out meanwhile: the page itself says so.
    if (!next) return window.location.reload()
    island.replaceWith(next)
    keepFresh(next)
  } catch {
    window.setTimeout(() => void renew(island), 3_000)
  }
}
