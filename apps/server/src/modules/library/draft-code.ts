import type { ChangeLayer, DraftDefinition } from '@tongban/contracts/changes.ts'
import type { BasicDraft, ItemDraft } from '@tongban/law/catalog/draft-findings.ts'
import {
  buildHandlingCode,
  buildImplementationCode,
  implementationCodeFault,
} from '@tongban/law/identifiers/item-code.ts'
import type { Tx } from '../../kernel/database/database.ts'
import { listHandlingCodes } from '../catalog/index.ts'
import { claimCode, listOpenCodes, releaseCode } from './change.repository.ts'

const MOST_SEQUENCES = 99

/** The layer of a change says of what its drafts are. */
export const isItemDraft = (layer: ChangeLayer, _draft: DraftDefinition): _draft is ItemDraft =>
  layer === 'service'
export const isBasicDraft = (layer: ChangeLayer, _draft: DraftDefinition): _draft is BasicDraft =>
  layer === 'basic'

/** 实施编码 of a draft; undefined while its parts are missing or wrong. */
function implementationCode(creditCode: string, { level, basicCode = '' }: ItemDraft): string | undefined {
  const code = buildImplementationCode({ authority: creditCode, level: Number(level ?? 0), basic: basicCode })
  return implementationCodeFault(code) === null ? code : undefined
}

/** 业务办理项编码 of a draft, or 基本编码; null while the draft does not say enough. */
export function codeOfDraft(
  layer: ChangeLayer,
  creditCode: string,
  { sequence, definition }: { readonly sequence: number | null; readonly definition: DraftDefinition },
): string | null {
  if (isBasicDraft(layer, definition)) return definition.code ?? null
  const implementation = isItemDraft(layer, definition)
    ? implementationCode(creditCode, definition)
    : undefined
  return implementation === undefined || sequence === null
    ? null
    : buildHandlingCode({ implementation, sequence })
}

/**
 * The sequence for a draft of a new item, held for this change: the one it has while that fits, else the next that nobody
 * has or holds. Null while the draft does not say whose item it is, or when all are taken.
 */
export async function holdSequence(
  tx: Tx,
  changeId: string,
  creditCode: string,
  definition: ItemDraft,
  held: string | null,
): Promise<number | null> {
  const implementation = implementationCode(creditCode, definition)
  if (held !== null && held.slice(0, 31) === implementation) return Number(held.slice(31))
  if (held !== null) await releaseCode(tx, changeId, held)
  if (implementation === undefined) return null
  const taken = new Set([
    ...(await listHandlingCodes(tx, implementation)),
    ...(await listOpenCodes(tx, implementation)),
  ])
  for (let sequence = 1; sequence <= MOST_SEQUENCES; sequence += 1) {
    const code = buildHandlingCode({ implementation, sequence })
    if (!taken.has(code) && (await claimCode(tx, code, changeId)) === undefined) return sequence
  }
  return null
}
