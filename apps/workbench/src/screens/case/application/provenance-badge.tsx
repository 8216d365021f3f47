import type { OfficerCase } from '@tongban/contracts/officer-cases.ts'
import { useLanguage } from '../../../app/language.tsx'

const SHAPES = { typed: '✎', prefilled: '⇥', verified: '✓', computed: '∑' } as const

/** 来源: whether the value was typed, prefilled, verified or computed, and from where. */
export function ProvenanceBadge({
  provenance,
}: {
  provenance: OfficerCase['provenance'][string] | undefined
}) {
  const { say } = useLanguage()
  if (!provenance) return null
  return (
    <span className={`provenance provenance-${provenance.kind}`}>
      <span aria-hidden="true">{SHAPES[provenance.kind]}</span> {say(`provenance.${provenance.kind}`)}
      {provenance.source && `：${provenance.source}`}
    </span>
  )
}
