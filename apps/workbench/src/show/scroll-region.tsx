import type { ReactNode } from 'react'

/** Something wider than the page may be, such as a table of the applicant: it scrolls by itself, also by keyboard. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="scroll-region" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
