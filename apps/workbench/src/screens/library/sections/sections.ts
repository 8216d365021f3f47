import type { ChangeLayer } from '@tongban/contracts/changes.ts'
import type { ItemType } from '@tongban/contracts/items.ts'
import { isAppliedFor } from '@tongban/law/catalog/item-kind.ts'
import type { ComponentType } from 'react'
import { Answers } from './answers.tsx'
import { Bases } from './bases.tsx'
import { BasicEntry } from './basic-entry.tsx'
import { Basics } from './basics.tsx'
import { Conditions } from './conditions.tsx'
import { Examples } from './examples/examples.tsx'
import { Fees } from './fees.tsx'
import { Flow } from './flow.tsx'
import { FormDesigner } from './form/form-designer.tsx'
import { Handling } from './handling.tsx'
import { Limits } from './limits.tsx'
import { Materials } from './materials.tsx'
import { Particulars } from './particulars.tsx'
import { Places } from './places.tsx'
import { Process } from './process.tsx'
import { Results } from './results.tsx'
import { Scenarios } from './scenarios/scenarios.tsx'
import { Standard } from './standard.tsx'

type Section = {
  readonly id: string
  readonly Section: ComponentType
  /** First members of the JSON pointers that belong here. */
  readonly holds: readonly string[]
}

/** 依申请事项 in the order in which one fills it in. */
const APPLIED_FOR = [
  {
    id: 'basics',
    Section: Basics,
    holds: [
      'name',
      'nameEn',
      'plainNames',
      'summary',
      'basicCode',
      'localCode',
      'type',
      'level',
      'powerSource',
      'authorityNature',
      'entrustedBy',
      'subjects',
      'personThemes',
      'firmThemes',
      'lifeEvents',
    ],
  },
  { id: 'bases', Section: Bases, holds: ['legalBases'] },
  {
    id: 'conditions',
    Section: Conditions,
    holds: ['conditions', 'notAllowed', 'reviewPoints', 'eligibility', 'checks'],
  },
  {
    id: 'limits',
    Section: Limits,
    holds: ['caseType', 'statutory', 'promised', 'promisedWhen', 'specialProcedures'],
  },
  { id: 'flow', Section: Flow, holds: ['flow'] },
  { id: 'materials', Section: Materials, holds: ['materials'] },
  { id: 'scenarios', Section: Scenarios, holds: ['scenarios'] },
  { id: 'fees', Section: Fees, holds: ['fees', 'payOnline'] },
  { id: 'results', Section: Results, holds: ['results', 'licenceFields', 'intermediaries'] },
  {
    id: 'handling',
    Section: Handling,
    holds: [
      'handleForms',
      'onlineDepth',
      'visits',
      'visitReason',
      'crossRegion',
      'entersHall',
      'courier',
      'bookable',
      'kiosk',
      'quantityLimit',
      'jointOrganizations',
    ],
  },
  {
    id: 'places',
    Section: Places,
    holds: ['places', 'consult', 'supervise', 'reconsideration', 'litigation'],
  },
  { id: 'answers', Section: Answers, holds: ['faqs', 'rights', 'duties', 'accountability'] },
  { id: 'form', Section: FormDesigner, holds: ['form'] },
  { id: 'process', Section: Process, holds: ['process', 'bundle'] },
  { id: 'examples', Section: Examples, holds: ['examples'] },
] as const satisfies readonly Section[]

const PARTICULARS = { id: 'particulars', Section: Particulars, holds: ['particulars'] } as const
/** Nobody hands these in, so they have no materials, form or process. */
const ONLY_APPLIED_FOR: readonly string[] = ['materials', 'scenarios', 'fees', 'form', 'process', 'examples']

/** 处罚、强制、征收、检查. */
const EXERCISED: readonly EditorSection[] = APPLIED_FOR.flatMap((section): EditorSection[] => {
  if (ONLY_APPLIED_FOR.includes(section.id)) return []
  return section.id === 'bases' ? [section, PARTICULARS] : [section]
})

const OF_BASIC_ITEMS = [
  {
    id: 'basics',
    Section: BasicEntry,
    holds: [
      'code',
      'name',
      'type',
      'levels',
      'subjects',
      'department',
      'summary',
      'plainNames',
      'personThemes',
      'firmThemes',
      'lifeEvents',
    ],
  },
  { id: 'bases', Section: Bases, holds: ['legalBases'] },
  {
    id: 'standard',
    Section: Standard,
    holds: ['handlingNames', 'statutory', 'stages', 'materials', 'effectiveOn'],
  },
] as const satisfies readonly Section[]

export type SectionId =
  | (typeof APPLIED_FOR)[number]['id']
  | (typeof OF_BASIC_ITEMS)[number]['id']
  | 'particulars'
export type EditorSection = Section & { readonly id: SectionId }

export function sectionsOf(layer: ChangeLayer, type: ItemType | undefined): readonly EditorSection[] {
  if (layer === 'basic') return OF_BASIC_ITEMS
  return type !== undefined && !isAppliedFor(type) ? EXERCISED : APPLIED_FOR
}

/** The section in which a place is edited; the first for what none holds. */
export function sectionOf(sections: readonly EditorSection[], pointer: string): SectionId {
  const [, first = ''] = pointer.split('/')
  return (sections.find(({ holds }) => holds.includes(first)) ?? sections[0])?.id ?? 'basics'
}
