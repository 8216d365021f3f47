import { type BasicStandard, basicStandardOf } from '@tongban/law/catalog/standard.ts'
import type { Db } from '../../kernel/database/database.ts'
import type { Platform } from '../../kernel/platform.ts'
import { findBasicItem, fingerprintsOf } from '../catalog/index.ts'
import type { HandlingKey } from './handling.repository.ts'

type Basic = {
  readonly definition: NonNullable<Awaited<ReturnType<typeof findBasicItem>>>['definition']
  readonly said: BasicStandard
}

/** What the 基本目录 says of a handling; undefined where it has no entry in force. */
export async function findBasicStandard(
  { keyring }: Platform,
  db: Db,
  { basicCode, sequence }: HandlingKey,
): Promise<Basic | undefined> {
  const found = await findBasicItem(db, basicCode)
  if (found?.status !== 'published') return undefined
  const { definition } = found
  const said = basicStandardOf(definition, Number(sequence), (comparable) =>
    fingerprintsOf(comparable, keyring.suite.hash),
  )
  return { definition, said }
}
