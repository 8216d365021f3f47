import type { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { isRead } from '@tongban/law/catalog/condition-analysis.ts'
import { compileCondition } from '@tongban/law/forms/compile-condition.ts'
import { namesIn } from '@tongban/law/forms/condition.ts'
import { DEMO_ITEMS } from '../items/all.ts'
import { authority } from '../items/fragments.ts'
import { basicMaterials, EFFECTIVE_ON, stagesOf } from './basic-item.ts'
import {
  counterOf,
  DEPARTMENTS,
  type DepartmentKey,
  isDepartment,
  officeOf,
  PLACE_LEVELS,
  PLACES,
} from './departments.ts'
import type { Implementation } from './implementation.ts'

/** Also done by streets; all others are done on the one level where they are played, so that nobody is led past it. */
const DONE_BY_STREETS = 'elder_card'

/** Entries of the basic catalogue for the items that the demonstration plays, word for word as they are there. */
export const playedBasicItems = (): BasicDefinition[] =>
  DEMO_ITEMS.map(({ key, organizationKey, definition }) => ({
    code: definition.basicCode,
    name: definition.name,
    type: definition.type,
    levels: levelsOf(key, organizationKey),
    subjects: definition.subjects,
    department: DEPARTMENTS[departmentOf(organizationKey)].name,
    summary: definition.summary,
    plainNames: definition.plainNames,
    personThemes: definition.personThemes,
    firmThemes: definition.firmThemes,
    lifeEvents: definition.lifeEvents,
    legalBases: definition.legalBases,
    handlingNames: [],
    ...(definition.statutory.explain === undefined && { statutory: definition.statutory }),
    materials: basicMaterials(definition.materials),
    stages: stagesOf(definition.flow),
    effectiveOn: EFFECTIVE_ON,
  }))

/**
 * The same items of the other authorities, which take applications at the counter only. A bundle needs members that
 * are applied for online.
 */
export const playedElsewhere = (): Implementation[] =>
  DEMO_ITEMS.filter(({ definition }) => !definition.bundle).flatMap((item) =>
    PLACES.flatMap((place) => {
      const organizationKey = officeOf(departmentOf(item.organizationKey), place)
      const level = PLACE_LEVELS[place]
      if (!organizationKey || organizationKey === item.organizationKey) return []
      if (!levelsOf(item.key, item.organizationKey).includes(level)) return []
      const isForPeople = item.definition.subjects.includes('1')
      const counter = counterOf(departmentOf(item.organizationKey), place, isForPeople)
      const definition = {
        ...spokenIn(place, atCounter(item.definition)),
        ...authority(organizationKey, counter),
        level,
      }
      return [{ organizationKey, sequence: item.sequence, definition }]
    }),
  )

function levelsOf(key: string, organizationKey: string): BasicDefinition['levels'] {
  if (key === DONE_BY_STREETS) return ['4', '5']
  return organizationKey.startsWith('wz_') ? ['3'] : ['4']
}

function departmentOf(organizationKey: string): DepartmentKey {
  const word = organizationKey.replace(/^(wz|lc|ra)_/, '')
  if (!isDepartment(word)) throw new Error(`no department ${word}`)
  return word
}

/** Nothing of it is filled in or decided online: no form, no process, no conditions on what one would fill in. */
function atCounter({ licenceFields: _, ...online }: ItemDefinition): ItemDefinition {
  const questions = new Set(online.scenarios.map(({ id }) => id))
  const readsQuestionsOnly = (source: string | undefined) => {
    const compiled = source === undefined ? undefined : compileCondition(source)
    return compiled?.ok === true && namesIn(compiled.condition).every((name) => questions.has(name))
  }
  const definition = {
    ...online,
    handleForms: ['1', '2'],
    onlineDepth: '2',
    visits: 1,
    visitReason: '到窗口核对身份和材料原件，领取结果',
    payOnline: online.fees.length > 0,
    materials: online.materials.map(({ neededWhen, ...material }) =>
      neededWhen !== undefined && readsQuestionsOnly(neededWhen) ? { ...material, neededWhen } : material,
    ),
    fees: online.fees.filter(({ when }) => when === undefined || readsQuestionsOnly(when)),
    eligibility: [],
    checks: [],
    form: { sections: [] },
    process: '',
    examples: [],
  } satisfies ItemDefinition
  return { ...definition, scenarios: online.scenarios.filter(({ id }) => isRead(definition, id)) }
}

const NAMES: Readonly<Record<(typeof PLACES)[number], string>> = {
  wz: '温州市',
  lc: '温州市鹿城区',
  ra: '瑞安市',
  lc_wuma: '温州市鹿城区',
}

/** What is said of 鹿城区, said of another place. */
function spokenIn<T>(place: keyof typeof NAMES, definition: T): T {
  const name = NAMES[place]
  return JSON.parse(
    JSON.stringify(definition)
      .replaceAll(/(温州市)?鹿城区/g, name)
      .replaceAll('鹿城', name.slice(0, -1)),
  )
}
