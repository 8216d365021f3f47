import type { PublishedItem } from '../catalog/index.ts'
import type { CaseContent } from './case-content.ts'

type Member = PublishedItem['compiled']['members'][number]

/** What one member of a bundle gets of the application: its fields, materials, promises and rules under its own ids. */
export function shareOf(whole: CaseContent, member: Member, { definition }: PublishedItem): CaseContent {
  const ownRules = new Set(definition.eligibility.map(({ id }) => id))
  const pick = <T>(
    from: Readonly<Record<string, T>>,
    places: Readonly<Record<string, string>>,
  ): Record<string, T> =>
    Object.fromEntries(
      Object.entries(places).flatMap(([own, place]) =>
        from[place] === undefined ? [] : [[own, from[place]]],
      ),
    )
  const entries = Object.entries(member.materials).flatMap(([own, place]) =>
    (whole.plan?.entries ?? [])
      .filter(({ materialId }) => materialId === place)
      .map((entry) => ({ ...entry, materialId: own })),
  )
  return {
    ...whole,
    answers: pick(whole.answers, member.fields),
    provenance: pick(whole.provenance, member.fields),
    materials: pick(whole.materials, member.materials),
    ...(whole.uploads && { uploads: pick(whole.uploads, member.fields) }),
    promises: Object.entries(member.materials).flatMap(([own, place]) =>
      whole.promises.includes(place) ? [own] : [],
    ),
    plan: whole.plan && { ...whole.plan, entries },
    rules: whole.rules.filter(({ ruleId }) => ownRules.has(ruleId)),
    // The bundle delivers everything at once.
    delivery: { method: 'electronic' },
  }
}
