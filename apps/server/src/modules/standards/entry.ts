import { AlikeLinter } from '@tongban/law/catalog/lint-alike.ts'
import { listedOf } from '@tongban/law/catalog/list-rules.ts'
import { SharedParts } from '@tongban/law/catalog/shared-parts.ts'
import { figuresOf } from '@tongban/law/catalog/standard.ts'
import type { LatestItem, NewEntry } from './entry.repository.ts'
import type { NewFinding } from './finding.repository.ts'

/** Items of one list are mostly alike. */
const parts = new SharedParts()
const linter = new AlikeLinter()

/** What comparison, report and lists read of an item in force, and what the linter finds. */
export function entryOf(item: LatestItem): { entry: NewEntry; findings: NewFinding[] } {
  const { summary } = item
  const definition = parts.share(item.definition)
  const found = linter.lint(definition)
  const { lists, content, intermediaries } = listedOf(definition)
  const entry: NewEntry = {
    item_id: item.id,
    code: item.code,
    basic_code: item.basic_code,
    sequence: item.code.slice(-2),
    organization_id: item.organization_id,
    organization_name: summary.organizationName,
    region_code: item.region_code,
    region_name: summary.regionName,
    level: definition.level,
    type: definition.type,
    name: definition.name,
    version: item.version,
    version_id: item.version_id,
    prints: item.aspects,
    figures: figuresOf(definition),
    findings: found.length,
    lists: [...lists],
    content,
    intermediaries: [...intermediaries],
    services: intermediaries.map(({ service }) => service),
    themes: [...new Set([...definition.personThemes, ...definition.firmThemes])],
  }
  const findings = [...Map.groupBy(found, ({ rule }) => rule)].map(([rule, places]) => ({
    item_id: item.id,
    rule,
    places: places.length,
    message: places[0]?.message ?? '',
  }))
  return { entry, findings }
}
