import type { Edition, ListHead, ListKind } from '@tongban/contracts/public-lists.ts'
import type { Keyring } from '../../kernel/crypto/keyring.ts'
import { Failure } from '../../kernel/failure.ts'
import type { Reading } from '../../kernel/work.ts'
import { listUpwards } from '../regions/index.ts'
import { type EditionRow, findList, type ListRow } from './list.repository.ts'
import { signedText } from './public-list.ts'

type Place = { readonly kind: ListKind; readonly region_code: string }

/** An edition as everybody may see it, with whether its signature still fits. */
export function presentEdition(keyring: Keyring, { kind, region_code }: Place, row: EditionRow): Edition {
  const { number, day, lines, digest } = row
  const text = signedText({ kind, regionCode: region_code, number, day, lines, digest })
  return {
    number,
    day,
    publishedAt: row.published_at,
    publishedBy: row.published_by,
    basis: row.basis,
    lines,
    added: row.added,
    removed: row.removed,
    changed: row.changed,
    digest,
    keyId: row.key_id,
    signature: row.signature,
    verified: keyring.verify(text, { keyId: row.key_id, signature: row.signature }),
  }
}

export const presentHead = (
  keyring: Keyring,
  list: Place & { readonly region_name: string },
  edition: EditionRow,
): ListHead => ({
  kind: list.kind,
  region: { code: list.region_code, name: list.region_name },
  edition: presentEdition(keyring, list, edition),
})

/** A list that was published at least once. @throws Failure `list.not_found` */
export async function getList(
  { db }: Pick<Reading, 'db'>,
  which: { region: string; kind: ListKind },
): Promise<ListRow> {
  const list = await findList(db, which)
  if (!list) throw new Failure('list.not_found')
  return list
}

/** @throws Failure `list.not_found` where there is no such region */
export async function getRegion(
  { db }: Pick<Reading, 'db'>,
  code: string,
): Promise<{ code: string; name: string }> {
  const [region] = await listUpwards(db, code)
  if (!region) throw new Failure('list.not_found')
  return { code: region.code, name: region.name }
}
