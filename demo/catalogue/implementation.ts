import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { isAppliedFor } from '@tongban/law/catalog/item-kind.ts'
import { accountabilityOf } from '../items/accountability.ts'
import { authority } from '../items/fragments.ts'
import { counterOf, officeOf, PLACE_LEVELS, PLACES, type PlaceKey } from './departments.ts'
import type { Entry } from './entry.ts'
import { exercisedContent } from './exercised.ts'
import { guideOf } from './guide.ts'
import { asIn } from './local-differences.ts'
import { type Task, tasksOf } from './tasks.ts'

/** An implementation list entry of one authority. */
export interface Implementation {
  readonly organizationKey: string
  readonly sequence: number
  readonly definition: ItemDefinition
}

/** An item as every authority has it whose level it is exercised at. */
export const implementationsOf = (entry: Entry): Implementation[] =>
  PLACES.flatMap((place) => {
    const organizationKey = officeOf(entry.department, place)
    if (!organizationKey || !entry.levels.includes(PLACE_LEVELS[place])) return []
    const local = asIn(place, entry)
    return tasksOf(local).map((task) => ({
      organizationKey,
      sequence: task.sequence,
      definition: definitionOf(local, task, place, organizationKey),
    }))
  })

function definitionOf(entry: Entry, task: Task, place: PlaceKey, organizationKey: string): ItemDefinition {
  const { personThemes, firmThemes, lifeEvents, subjects } = entry
  const counter = counterOf(entry.department, place, subjects.includes('1'))
  return {
    name: task.name,
    plainNames: [...task.plainNames],
    summary: task.summary,
    basicCode: entry.code,
    type: entry.type,
    ...accountabilityOf(entry.type),
    ...authority(organizationKey, counter),
    level: PLACE_LEVELS[place],
    legalBases: [...entry.bases],
    subjects,
    specialProcedures: [],
    crossRegion: entry.crossRegion ?? (place === 'wz' ? 'city' : 'county'),
    personThemes: [...personThemes],
    firmThemes: [...firmThemes],
    lifeEvents: [...lifeEvents],
    entersHall: true,
    kiosk: false,
    jointOrganizations: [],
    scenarios: [],
    eligibility: [],
    checks: [],
    form: { sections: [] },
    process: '',
    examples: [],
    ...(isAppliedFor(entry.type) ? guideOf(entry, task) : { ...NOT_APPLIED_FOR, ...exercisedContent(entry) }),
  }
}

/** Nobody comes: what is decided is delivered. */
const NOT_APPLIED_FOR = {
  caseType: '9',
  fees: [],
  handleForms: [],
  onlineDepth: '1',
  visits: 0,
  entersHall: false,
  courier: true,
  payOnline: false,
  bookable: false,
  intermediaries: [],
  materials: [],
  places: [],
} satisfies Partial<ItemDefinition>
