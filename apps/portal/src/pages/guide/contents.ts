import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { isAppliedFor } from '@tongban/law/catalog/item-kind.ts'

const always = () => true
const applied = ({ type }: ItemDefinition) => isAppliedFor(type)

/** The parts of a guide, in the order of C0109 as a reader needs them, and which guides have them. */
const SECTIONS = [
  ['questions', 'guide.questions', ({ scenarios }: ItemDefinition) => scenarios.length > 0],
  ['conditions', 'guide.conditions', always],
  ['particulars', 'guide.particulars', ({ particulars }: ItemDefinition) => particulars !== undefined],
  ['materials', 'guide.materials_title', applied],
  ['flow', 'guide.flow', ({ flow }: ItemDefinition) => flow.length > 0],
  ['fees', 'guide.fees', applied],
  ['results', 'guide.results', ({ results }: ItemDefinition) => results.length > 0],
  ['places', 'guide.places', applied],
  ['faq', 'guide.faq', ({ faqs }: ItemDefinition) => faqs.length > 0],
  ['basis', 'guide.legal_basis', always],
  ['review', 'guide.review_points', ({ reviewPoints }: ItemDefinition) => reviewPoints.length > 0],
  [
    'accountability',
    'guide.accountability',
    ({ accountability = [] }: ItemDefinition) => accountability.length > 0,
  ],
  ['contacts', 'guide.contacts', always],
  ['about', 'guide.about', always],
] as const

export type SectionId = (typeof SECTIONS)[number][0]
type Section = { readonly id: SectionId; readonly label: (typeof SECTIONS)[number][1] }

export const contentsOf = (definition: ItemDefinition): Section[] =>
  SECTIONS.filter(([, , isThere]) => isThere(definition)).map(([id, label]) => ({ id, label }))
