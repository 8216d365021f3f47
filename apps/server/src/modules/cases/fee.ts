import { holds } from '@tongban/law/forms/condition.ts'
import type { PublishedItem } from '../catalog/index.ts'
import type { CaseContent } from './case-content.ts'

/** What this application costs in fen, by the item's conditions over scenario and answers. */
export function feeOf(
  { definition, compiled }: PublishedItem,
  { scenario, answers }: Pick<CaseContent, 'scenario' | 'answers'>,
): number {
  const known: Readonly<Record<string, unknown>> = { ...answers, ...scenario }
  const lookup = (name: string) => (Object.hasOwn(known, name) ? known[name] : undefined)
  return definition.fees
    .filter((_, index) => holds(compiled.feeWhen[index], lookup))
    .reduce((sum, { amount }) => sum + amount, 0)
}
