import type { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { basicItemPublished } from '../item.events.ts'
import { type JudgedBasicItem, judgeBasicItem } from '../judge-basic-item.ts'
import { insertBasicVersions, lockBasicHeads, putBasicItems } from '../publish.repository.ts'

/**
 * Puts an entry of the 基本目录 in force, as a new one or as the next version of the one with its code.
 *
 * @throws Failure `request.invalid` where the shape is wrong, `item.invalid` where the code is
 */
export async function publishBasicItem(
  work: Work,
  definition: BasicDefinition,
): Promise<{ code: string; version: number }> {
  const judgement = judgeBasicItem(work, definition)
  if (!judgement.ok) throw new Failure(judgement.failure, { errors: [...judgement.faults] })
  await publishManyBasics(work, [judgement])
  const [head] = await lockBasicHeads(work.tx, [definition.code])
  return { code: definition.code, version: head?.version ?? 1 }
}

/** Puts many entries in force, each code once. What says the same as the version in force is left as it is. */
export async function publishManyBasics(work: Work, items: readonly JudgedBasicItem[]): Promise<void> {
  if (items.length === 0) return
  const codes = items.map(({ definition }) => definition.code)
  const heads = new Map((await lockBasicHeads(work.tx, codes)).map((head) => [head.code, head]))
  const fresh = items
    .filter(({ definition, digest }) => heads.get(definition.code)?.digest !== digest)
    .map(({ definition, digest }) => {
      const head = heads.get(definition.code)
      return {
        definition,
        digest,
        version: (head?.version ?? 0) + 1,
        stream: head?.stream ?? work.newStream(),
        status: head?.status ?? ('published' as const),
      }
    })
  if (fresh.length === 0) return
  work.later(
    putBasicItems(
      work.tx,
      fresh.map(({ definition, version, stream, status }) => ({
        code: definition.code,
        stream,
        name: definition.name,
        type: definition.type,
        department: definition.department,
        status,
        version,
        effective_on: definition.effectiveOn,
        definition,
      })),
    ),
  )
  work.later(
    insertBasicVersions(
      work.tx,
      fresh.map(({ definition, digest, version }) => ({
        code: definition.code,
        version,
        effective_on: definition.effectiveOn,
        definition,
        digest,
      })),
    ),
  )
  for (const { definition, digest, version, stream } of fresh)
    work.emit(basicItemPublished(stream, { code: definition.code, version, digest }))
}
