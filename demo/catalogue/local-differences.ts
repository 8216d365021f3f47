import type { PlaceKey } from './departments.ts'
import type { Entry } from './entry.ts'

/** What one place does otherwise than the basic catalogue says. A comparison of authorities finds these, and no others. */
type Difference = {
  readonly place: PlaceKey
  readonly code: string
} & (
  | { readonly name: string }
  /** In the unit of the item's own promise, never longer. */
  | { readonly promised: number }
  | { readonly demandsToo: string }
  | { readonly citesOnlyFirst: true }
)

const DIFFERENCES: readonly Difference[] = [
  { place: 'ra', code: '000131003000', promised: 3 },
  { place: 'ra', code: '000117020000', promised: 2 },
  { place: 'ra', code: '000511010000', promised: 7 },
  { place: 'ra', code: '000117036000', name: '燃气经营许可证核发' },
  { place: 'ra', code: '000511009000', name: '特困人员供养' },
  { place: 'ra', code: '000118002000', demandsToo: '停车场地使用证明' },
  { place: 'ra', code: '000105024000', demandsToo: '举办者个人征信报告' },
  { place: 'ra', code: '000114054000', citesOnlyFirst: true },
  { place: 'ra', code: '000164008000', citesOnlyFirst: true },
  { place: 'lc', code: '000511007000', promised: 15 },
  { place: 'lc', code: '000105025000', promised: 20 },
  { place: 'lc', code: '000117070000', demandsToo: '相邻业主同意设置的意见' },
]

/** An item as a place has it. */
export const asIn = (place: PlaceKey, entry: Entry): Entry =>
  DIFFERENCES.filter((difference) => difference.place === place && difference.code === entry.code).reduce(
    differing,
    entry,
  )

function differing(entry: Entry, difference: Difference): Entry {
  if ('name' in difference) return { ...entry, name: difference.name }
  if ('promised' in difference)
    return { ...entry, promised: { ...entry.promised, length: difference.promised } }
  if ('demandsToo' in difference)
    return {
      ...entry,
      materials: [...entry.materials, { name: difference.demandsToo, necessity: 'required' }],
    }
  return { ...entry, bases: [entry.bases[0]] }
}
