import type { ComponentChildren } from 'preact'

export type Fact = { label: string; value: ComponentChildren }

/** Pairs of label and value, in GOV.UK's manner of a summary list. Empty values are left out. */
export function Facts({ facts }: { facts: readonly (Fact | null)[] }) {
  return (
    <dl class="tb-facts">
      {facts.map(
        (fact) =>
          fact && (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd>{fact.value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
