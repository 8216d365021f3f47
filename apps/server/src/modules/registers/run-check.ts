import type { DataElementId } from '@tongban/contracts/data-elements.ts'
import { v7 as uuidv7 } from 'uuid'
import { type Platform, TIME_ZONE } from '../../kernel/platform.ts'
import { CHECKS, isCheck } from './checks.ts'
import { type Facts, factsFrom, factsWithoutRecord } from './facts.ts'
import { DATA_COLUMN, keyColumn, lookupOf } from './record-key.ts'
import { readRecord } from './registers.repository.ts'

export type CheckRequest = {
  /** A key of CHECKS; other sources may know others. */
  readonly check: string
  /** Values of the data elements that the check may look up by. */
  readonly inputs: Readonly<Partial<Record<DataElementId, string>>>
  /** Residence in the city of this region counts as local; without it `local_residence` is null. */
  readonly regionCode?: string | undefined
  /** What justifies the read (law 4), in words the subject will read, e.g. 办理“老年人优待证办理”. */
  readonly purpose: string
  readonly caseId?: string | undefined
  readonly accountId?: string | null | undefined
}

export type CheckAnswer =
  | {
      readonly outcome: 'answered'
      readonly facts: Facts
      /** Number under which the access is logged. */
      readonly reference: string
      /** Hash of the facts given. */
      readonly digest: string
    }
  | { readonly outcome: 'no_record' | 'down' }

/** How a source is asked; other sources than the own bases answer in the same way. */
export type AskSource = (
  platform: Platform,
  request: CheckRequest,
  signal?: AbortSignal,
) => Promise<CheckAnswer>

/** Asks one of the platform's own bases. Without any of its inputs there is nothing to look up: `no_record`. */
export const runCheck: AskSource = async (
  platform,
  { check, inputs, regionCode, purpose, caseId, accountId },
  signal,
) => {
  signal?.throwIfAborted()
  if (!isCheck(check)) throw new Error(`no base answers ${check}`)
  const { keyring, db } = platform
  const { source, resource } = CHECKS[check]
  const now = platform.now()
  const [lookup] = CHECKS[check].inputs.flatMap((element) =>
    inputs[element] ? [{ element, value: inputs[element] }] : [],
  )
  if (!lookup) return { outcome: 'no_record' }

  const reference = uuidv7({ msecs: now.epochMilliseconds })
  const { outcome, data_sealed } = await readRecord(db, {
    id: reference,
    at: now.toString(),
    source,
    check,
    resource,
    ...lookupOf(keyring, { column: keyColumn(lookup.element), value: lookup.value }),
    purpose,
    caseId: caseId ?? null,
    accountId: accountId ?? null,
  })
  if (outcome === 'down') return { outcome }
  const today = now.toZonedDateTimeISO(TIME_ZONE).toPlainDate()
  const facts =
    data_sealed === null
      ? factsWithoutRecord(check)
      : factsFrom(check, opened(keyring.open(data_sealed, { column: DATA_COLUMN })), { today, regionCode })
  if (!facts) return { outcome: 'no_record' }
  return { outcome: 'answered', facts, reference, digest: keyring.suite.hash(JSON.stringify(facts)) }
}

function opened(text: string): Facts {
  const record: unknown = JSON.parse(text)
  if (typeof record !== 'object' || record === null) throw new Error('a record of a base is an object')
  return { ...record }
}
