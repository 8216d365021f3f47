import type { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { compareSpans, LIMIT_UNITS } from './limit-order.ts'

/** In what an implementation list entry is bound to the entry of the 基本目录 that it implements. */
export const BOUND_ASPECTS = ['name', 'type', 'level', 'basis', 'statutory'] as const
export type BoundAspect = (typeof BOUND_ASPECTS)[number]

export interface BasicConflict {
  readonly aspect: BoundAspect
  /** JSON pointer below the definition. */
  readonly path: string
  /** For catalogue editors, in Chinese. */
  readonly message: string
  /** What the entry has instead, as a text to compare: an exception is for this and for nothing else. */
  readonly instead: string
}

type Bound = Pick<ItemDefinition, 'name' | 'type' | 'level' | 'legalBases' | 'statutory'>

/**
 * Where an entry contradicts the 基本目录 (三级四同: 名称、编码、类型、依据 are those of the basic item). An authority may
 * cite more law than the basic item does, not less.
 */
export function basicConflicts(definition: Bound, basic: BasicDefinition): BasicConflict[] {
  const { name, type, level, legalBases, statutory } = definition
  const names = basic.handlingNames.length > 0 ? basic.handlingNames : [basic.name]
  const cited = new Set(legalBases.map(lawOf))
  const uncited = basic.legalBases.filter((basis) => !cited.has(lawOf(basis)))
  return [
    ...conflict(
      'name',
      ![basic.name, ...names].map(plain).includes(plain(name)),
      '/name',
      `名称应与基本目录一致：${names.map((one) => `“${one}”`).join('、')}`,
      plain(name),
    ),
    ...conflict('type', type !== basic.type, '/type', '事项类型与基本目录不一致', type),
    ...conflict('level', !basic.levels.includes(level), '/level', '基本目录没有规定由这一层级行使', level),
    ...conflict(
      'basis',
      uncited.length > 0,
      '/legalBases',
      `缺少基本目录列明的依据：${uncited.map((basis) => `${basis.name}${basis.article}`).join('、')}`,
      uncited.map(lawOf).join(),
    ),
    ...conflict(
      'statutory',
      basic.statutory !== undefined && compareSpans(statutory, basic.statutory) !== 0,
      '/statutory',
      `法定时限应与基本目录一致：${spoken(basic.statutory)}`,
      spoken(statutory),
    ),
  ]
}

/** What was allowed before is what the entry in force has; whatever else it is to have is asked for anew. */
export const isAllowedBefore = (
  { aspect, instead }: BasicConflict,
  allowed: readonly BoundAspect[],
  inForce: readonly BasicConflict[],
): boolean =>
  allowed.includes(aspect) && inForce.some((one) => one.aspect === aspect && one.instead === instead)

const conflict = (
  aspect: BoundAspect,
  isOne: boolean,
  path: string,
  message: string,
  instead: string,
): BasicConflict[] => (isOne ? [{ aspect, path, message, instead }] : [])

const spoken = (limit: BasicDefinition['statutory']): string =>
  limit ? `${limit.length}${LIMIT_UNITS[limit.unit]}` : ''

const lawOf = ({ name, article }: BasicDefinition['legalBases'][number]): string =>
  `${plain(name)} ${plain(article)}`
const plain = (text: string): string => text.normalize('NFKC').replaceAll(/[\s《》〈〉]/g, '')
