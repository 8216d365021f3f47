import { islandProps, islandsNamed } from '../browser/island-props.ts'
import type { ScanProps } from '../pages/account/scan-in.tsx'

const EVERY_MS = 2000

for (const island of islandsNamed('scan')) {
  const { token, next, refused, over } = islandProps<ScanProps>(island)
  if (token && next && refused && over) void wait(island, { token, next, refused, over })
}

/** Asks every other second whether the phone has answered; the cookie comes with the answer. */
async function wait(island: HTMLElement, { token, next, refused, over }: ScanProps): Promise<void> {
  const said = island.querySelector<HTMLElement>('[role="status"]')
  for (;;) {
    await new Promise((resolve) => window.setTimeout(resolve, EVERY_MS))
    const answer = await fetch('/api/v1/sign-in/scan/result', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    }).catch(() => undefined)
    // No connection for the moment, or asked too often.
    if (!answer || answer.status === 429 || answer.status >= 500) continue
    const { status }: { status?: string | number } = await answer.json()
    if (status === 'waiting') continue
    if (status === 'agreed') return location.assign(next)
    island.classList.add('countdown-over')
    if (said) said.textContent = status === 'refused' ? refused : over
    return
  }
}
