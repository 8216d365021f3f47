/** Why a file that was handed in is not taken. */
export type RejectionReason =
  | 'empty'
  | 'oversize'
  /** By its name, it is of a type that is not taken here. */
  | 'not_accepted'
  /** Its content is not what its name or its sender says. */
  | 'disguised'
  /** It holds a program: a script or launch action in a PDF, a macro in a document. */
  | 'active_content'
  /** It is protected by a password, so that nobody handling it could open it. */
  | 'encrypted'
  /** Small as a file, but huge when opened. */
  | 'bomb'
  | 'damaged'
  | 'infected'
  /** The scanner does not answer, or does not take it. */
  | 'unchecked'

/** An expected refusal of an upload; the caller says it in its reader's language. */
export class UploadRejected extends Error {
  override name = 'UploadRejected'
  readonly reason: RejectionReason

  constructor(reason: RejectionReason, options?: ErrorOptions) {
    super(`upload rejected: ${reason}`, options)
    this.reason = reason
  }
}
