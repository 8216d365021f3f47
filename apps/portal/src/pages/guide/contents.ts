import type { ItemDefinition } from '@tongban/contracts/items.ts'

type Section = { id: string; label: (typeof SECTIONS)[number][1] }

const SECTIONS = [
  ['questions', 'guide.questions'],
  ['conditions', 'guide.conditions'],
  ['materials', 'guide.materials_title'],
  ['flow', 'guide.flow'],
  ['fees', 'guide.fees'],
  ['results', 'guide.results'],
  ['places', 'guide.places'],
  ['faq', 'guide.faq'],
  ['basis', 'guide.legal_basis'],
  ['contacts', 'guide.contacts'],
  ['about', 'guide.about'],
] as const

/** The parts of a guide, in the order of C0109 as a reader needs them. */
export function contentsOf(definition: ItemDefinition): Section[] {
  return SECTIONS.filter(([id]) => id !== 'questions' || definition.scenarios.length > 0).map(
    ([id, label]) => ({ id, label }),
  )
}
