import { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import { ItemDefinition } from '@tongban/contracts/items.ts'
import { type Difference, diffDefinitions } from './diff-definition.ts'

/** What is different between two versions, in the order in which the field set names the places: stores keep none. */
export function definitionDifferences(before: object, after: object): Difference[] {
  const { properties } = 'code' in after ? BasicDefinition : ItemDefinition
  const order = Object.keys(properties)
  const rank = ({ path: [first] }: Difference): number =>
    first && 'property' in first ? order.indexOf(first.property) : -1
  return diffDefinitions(before, after).toSorted((one, other) => rank(one) - rank(other))
}
