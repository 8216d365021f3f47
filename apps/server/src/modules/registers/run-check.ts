import type { DataElementId } from '@tongban/contracts/data-elements.ts'
import type { Platform } from '../../kernel/platform.ts'
import type { CheckKey } from './checks.ts'

export type CheckRequest = {
  readonly check: CheckKey
  /** Values of the data elements that the check may look up by. */
  readonly inputs: Readonly<Partial<Record<DataElementId, string>>>
  /** Residence in the city of this region counts as local; without it `local_residence` is null. */
  readonly regionCode?: string | undefined
  /** What justifies the read (law 4), in words the subject will read, e.g. 办理“老年人优待证办理”. */
  readonly purpose: string
  readonly caseId?: string | undefined
  readonly accountId?: string | null | undefined
}

export type Facts = Readonly<Record<string, unknown>>

export type CheckAnswer =
  | { readonly outcome: 'answered'; readonly facts: Facts /** Number under which the access is logged. */; readonly reference: string /** Digest of the record that was read. */; readonly digest: string }
  | { readonly outcome: 'no_record' | 'down' }

/** Asks one base. A missing input answers `no_record`. Waits at most until the signal. */
export async function runCheck(platform: Platform, request: CheckRequest, signal?: AbortSignal): Promise<CheckAnswer> {
  throw new Error(`not yet: ${request.check} ${platform.now()} ${signal}`)
}
