import type { ChangeFinding } from '@tongban/contracts/changes.ts'
import { changeWords } from '@tongban/i18n/changes.ts'
import type { ItemDraft } from '@tongban/law/catalog/draft-findings.ts'
import type { Reading } from '../../kernel/work.ts'
import { searchBasicItems } from '../catalog/index.ts'
import type { ChangeRow } from './change.repository.ts'
import type { DraftRow } from './draft.repository.ts'

/** What an authority has of an entry already, where another item would be none of the 办理项 that the entry names. */
export const repeatedNames = (held: readonly string[], handlingNames: readonly string[]): string[] =>
  handlingNames.some((name) => !held.includes(name)) ? [] : [...held]

/** The same once more is most often a mistake; where it is not, reviewers see that it was meant. */
export async function repetitions(
  reading: Reading,
  { kind, organization_id }: ChangeRow,
  { basicCode = '' }: ItemDraft,
): Promise<Omit<ChangeFinding, 'draft'>[]> {
  const names = kind === 'add' ? await findRepeated(reading, organization_id, basicCode) : []
  if (names.length === 0) return []
  const message = changeWords(reading.language)('fault.repeated', { names: names.join('、') })
  return [{ rule: 'change.repeated', level: 'warning', path: '/basicCode', message }]
}

async function findRepeated({ db }: Reading, organizationId: string, basicCode: string): Promise<string[]> {
  const [basic] = await searchBasicItems(db, { q: basicCode, organizationId, after: undefined, limit: 1 })
  return basic?.code === basicCode ? repeatedNames(basic.held, basic.handlingNames) : []
}

/** Parts of a split that nobody could tell apart. */
export function sameNames({ language }: Reading, drafts: readonly DraftRow[]): ChangeFinding[] {
  const names = drafts.map(({ definition }) => definition.name?.trim() ?? '')
  const message = changeWords(language)('fault.same_name')
  return drafts.flatMap(({ key }, at) =>
    names[at] !== '' && names.indexOf(names[at] ?? '') < at
      ? [{ draft: key, rule: 'change.same_name', level: 'error', path: '/name', message }]
      : [],
  )
}
