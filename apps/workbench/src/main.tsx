import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@tongban/ui/tokens.css'
import './app/page.css'

await provideTemporal()
const { Workbench } = await import('./app/workbench.tsx')
const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <Workbench />
    </StrictMode>,
  )

/** Browsers on many office desks are older than Temporal; the newer ones load nothing. */
async function provideTemporal(): Promise<void> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/full/global')
}
