import type { describeScope as contract } from '@tongban/contracts/mandates.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import type { Reading } from '../../../kernel/work.ts'
import { listCodesImplementing } from '../in-force.repository.ts'
import { findPublishedItem } from '../item-cache.ts'

/** Names and forms of basic items, for those who authorise others; codes without an item in force are left out. */
export async function describeScope(
  { db, platform }: Reading,
  basicCodes: string,
): Promise<ResultOf<typeof contract>> {
  const wanted = [...new Set(basicCodes.split(','))]
  const codes = await listCodesImplementing(db, wanted)
  const items = await Promise.all(codes.map(({ code }) => findPublishedItem(platform, code, db)))
  return {
    items: items.flatMap((item) =>
      item
        ? [
            {
              basicCode: item.definition.basicCode,
              name: item.name,
              parts: item.compiled.form.sections.map(({ title, fields }) => ({
                title,
                fields: fields.map(({ id }) => id),
              })),
            },
          ]
        : [],
    ),
  }
}

/** As people who authorise read it; undefined where nothing of this code is in force. */
export async function nameItem({ db, platform }: Reading, basicCode: string): Promise<string | undefined> {
  const [first] = await listCodesImplementing(db, [basicCode])
  return first && (await findPublishedItem(platform, first.code, db))?.name
}
