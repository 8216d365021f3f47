import type { Answers, Provenance } from '@tongban/contracts/forms.ts'
import type { PreparedForm } from '@tongban/law/forms/prepared-form.ts'
import type { Platform } from '../../kernel/platform.ts'
import type { Applicant } from './assess.ts'

export type Prefilled = { readonly answers: Answers; readonly provenance: Record<string, Provenance> }

type PrefillRequest = {
  readonly form: PreparedForm
  readonly subject: Applicant & { readonly phone?: string | null }
  readonly purpose: string
  readonly accountId: string | null
}

/** What government already knows of the applicant, put into the fields bound to its data elements (design law 5). Call it outside a transaction. */
export async function prefill(platform: Platform, { purpose }: PrefillRequest): Promise<Prefilled> {
  throw new Error(`not yet: ${purpose} ${platform.now()}`)
}
