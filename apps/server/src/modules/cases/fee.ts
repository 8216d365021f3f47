import { holds } from '@tongban/law/forms/condition.ts'
import type { PublishedItem } from '../catalog/index.ts'
import type { CaseContent } from './case-content.ts'

/** Whether this application owes a fee, by the item's conditions over scenario and answers. */
export function owesFee(
  { definition, compiled }: PublishedItem,
  { scenario, answers }: Pick<CaseContent, 'scenario' | 'answers'>,
): boolean {
  const known: Readonly<Record<string, unknown>> = { ...answers, ...scenario }
  const lookup = (name: string) => (Object.hasOwn(known, name) ? known[name] : undefined)
  return definition.fees.some(({ amount }, index) => amount > 0 && holds(compiled.feeWhen[index], lookup))
}
