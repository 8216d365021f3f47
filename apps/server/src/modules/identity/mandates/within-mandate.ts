import type { Actor } from '../../../kernel/actor.ts'
import { Failure } from '../../../kernel/failure.ts'
import { type Condition, partIsOneOf } from '../../../kernel/policy.ts'

/** Where the 基本编码 stands in the code of an item: credit code 18, level 1, 基本编码 12 (GB/T 39554.1-2020). */
const BASIC = { from: 20, length: 12 } as const

const basicCodeOf = (itemCode: string): string =>
  itemCode.slice(BASIC.from - 1, BASIC.from - 1 + BASIC.length)

/** Rows of items that the mandate by which one acts names; without a mandate, or with one for all items: every row. */
export const withinMandate = <Column extends string>(
  column: Column,
): Condition<Record<Column, string | null>> =>
  partIsOneOf(column, BASIC, ({ mandate }) => mandate?.basicCodes ?? null)

/** @throws Failure `mandate.item_outside` */
export function refuseItemOutside({ mandate }: Pick<Actor, 'mandate'>, itemCode: string): void {
  if (mandate?.basicCodes && !mandate.basicCodes.includes(basicCodeOf(itemCode)))
    throw new Failure('mandate.item_outside')
}

/** In one yuan. */
const FEN = 100

/** @param fee in fen. @throws Failure `mandate.amount_exceeded` */
export function refuseFeeAbove({ mandate }: Pick<Actor, 'mandate'>, fee: number): void {
  if (mandate && mandate.maxAmount !== null && fee > mandate.maxAmount)
    throw new Failure('mandate.amount_exceeded', {
      params: { fee: fee / FEN, limit: mandate.maxAmount / FEN },
    })
}

/** Ids of the fields of this item's form that the mandate opens; null: all of them. */
export function fieldsWithin(
  { mandate }: Pick<Actor, 'mandate'>,
  itemCode: string,
): ReadonlySet<string> | null {
  if (!mandate?.fields) return null
  const place = `${basicCodeOf(itemCode)}/`
  return new Set(
    mandate.fields.filter((field) => field.startsWith(place)).map((field) => field.slice(place.length)),
  )
}
