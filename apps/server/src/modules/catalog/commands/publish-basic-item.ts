import { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import { itemFault } from '@tongban/i18n/item-faults.ts'
import { basicCodeFault } from '@tongban/law/identifiers/item-code.ts'
import { Failure } from '../../../kernel/failure.ts'
import { createCheck } from '../../../kernel/http/validation.ts'
import type { Work } from '../../../kernel/work.ts'
import { insertBasicVersion, lockBasicItem, putBasicItem } from '../basic-item.repository.ts'
import { digestOf } from '../definition-digest.ts'
import { basicItemPublished } from '../item.events.ts'

const checkDefinition = createCheck(BasicDefinition, 'json')

/**
 * Puts an entry of the 基本目录 in force, as a new one or as the next version of the one with its code.
 *
 * @throws Failure `request.invalid` where the shape is wrong, `item.invalid` where the code is
 */
export async function publishBasicItem(
  work: Work,
  definition: BasicDefinition,
): Promise<{ code: string; version: number }> {
  checkDefinition(definition, '', work.language)
  const { code, name, type, department, effectiveOn } = definition
  const fault = basicCodeFault(code) ?? (code.slice(2, 4) === type ? null : 'type')
  if (fault)
    throw new Failure('item.invalid', {
      errors: [
        { path: '/code', code: 'code_invalid', message: itemFault(work.language, 'code_invalid', code) },
      ],
    })
  const before = await lockBasicItem(work.tx, code)
  const version = (before?.version ?? 0) + 1
  const stream = before?.stream ?? work.newStream()
  const digest = digestOf(definition, work.platform.keyring.suite.hash)
  await putBasicItem(work.tx, {
    code,
    stream,
    name,
    type,
    department,
    status: 'published',
    version,
    effective_on: effectiveOn,
    definition,
  })
  await insertBasicVersion(work.tx, { code, version, effective_on: effectiveOn, definition, digest })
  work.emit(basicItemPublished(stream, { code, version, digest }))
  return { code, version }
}
