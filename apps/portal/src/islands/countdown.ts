import { islandProps, islandsNamed } from '../browser/island-props.ts'
import type { CountdownProps } from '../pages/wallet/present.tsx'

for (const island of islandsNamed('countdown')) {
  const { seconds, left, expired } = islandProps<CountdownProps>(island)
  if (seconds !== undefined && left && expired) countDown(island, { seconds, left, expired })
}

/** Counts by the time that passes here, so that a wrong clock of the phone does no harm. */
function countDown(island: HTMLElement, { seconds, left, expired }: CountdownProps): void {
  const shown = island.querySelector<HTMLElement>('.countdown')
  const spoken = island.querySelector<HTMLElement>('[role="status"]')
  const end = performance.now() + seconds * 1000
  const timer = window.setInterval(tick, 250)
  tick()

  function tick(): void {
    const remaining = Math.ceil((end - performance.now()) / 1000)
    const text = remaining > 0 ? left.replace('{seconds}', String(remaining)) : expired
    if (shown && shown.textContent !== text) shown.textContent = text
    if (spoken && remaining % 20 === 0 && spoken.textContent !== text) spoken.textContent = text
    if (remaining > 0) return
    window.clearInterval(timer)
    island.classList.add('countdown-over')
    if (spoken) spoken.textContent = expired
  }
}
