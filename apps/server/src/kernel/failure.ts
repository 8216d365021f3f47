import type { FailureCode, Problem } from '@tongban/contracts/failures.ts'

type Details = {
  /** Values named in the sentence of the message catalogue. */
  params?: Record<string, string | number>
  /** Field paths with their own sentences. */
  errors?: NonNullable<Problem['errors']>
  /** Extension members of the problem document, e.g. what is stored now. */
  extensions?: Record<string, unknown>
}

/** An expected refusal: a code of the contract, never a sentence. Rolls the transaction back. */
export class Failure extends Error {
  override name = 'Failure'
  readonly code: FailureCode
  readonly params: Record<string, string | number>
  readonly errors: NonNullable<Problem['errors']>
  readonly extensions: Record<string, unknown>

  constructor(code: FailureCode, { params = {}, errors = [], extensions = {} }: Details = {}) {
    super(code)
    this.code = code
    this.params = params
    this.errors = errors
    this.extensions = extensions
  }
}
