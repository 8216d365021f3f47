import type { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { isAppliedFor } from '@tongban/law/catalog/item-kind.ts'
import { DEPARTMENTS } from './departments.ts'
import type { Entry } from './entry.ts'
import { exercisedContent } from './exercised.ts'
import { guideOf } from './guide.ts'
import { tasksOf } from './tasks.ts'

/** The day on which the catalogue of the demonstration came into force. */
export const EFFECTIVE_ON = '2025-01-01'

/** The entry of the 基本目录 that all implementations of an item have in common. */
export function basicItemOf(entry: Entry): BasicDefinition {
  const tasks = tasksOf(entry)
  const [first] = tasks
  if (!first) throw new Error(`${entry.name} can be done in no way`)
  const { flow, materials } = isAppliedFor(entry.type)
    ? guideOf(entry, first)
    : { ...exercisedContent(entry), materials: [] }
  return {
    code: entry.code,
    name: entry.name,
    type: entry.type,
    levels: entry.levels,
    subjects: entry.subjects,
    department: DEPARTMENTS[entry.department].name,
    summary: entry.summary,
    plainNames: [...entry.plainNames],
    personThemes: [...entry.personThemes],
    firmThemes: [...entry.firmThemes],
    lifeEvents: [...entry.lifeEvents],
    legalBases: [...entry.bases],
    handlingNames: entry.handlings.length > 0 ? tasks.map(({ name }) => name) : [],
    ...(entry.statutory && { statutory: entry.statutory }),
    materials: basicMaterials(materials),
    stages: stagesOf(flow),
    effectiveOn: EFFECTIVE_ON,
  }
}

export const basicMaterials = (materials: ItemDefinition['materials']): BasicDefinition['materials'] =>
  materials.map(({ name, standardCode, necessity }) => ({
    name,
    necessity,
    ...(standardCode && { standardCode }),
  }))

export const stagesOf = (flow: ItemDefinition['flow']): string[] => [
  ...new Set(flow.map(({ stage }) => stage)),
]
