import type { AskContext, Slot } from '@tongban/contracts/answers.ts'
import type { Language } from '@tongban/i18n/translator.ts'

/** A question about an item, read. */
export type ItemQuestion = {
  readonly language: Language
  readonly question: string
  readonly topic: string
  readonly slots: readonly Slot[]
  /** No part of the guide was asked for in words that are known. */
  readonly isUnread: boolean
  /** On the page of an item or later in a conversation, nothing more particular than how it is done was asked for. */
  readonly isVague: boolean
  /** The name of a place here that was said. */
  readonly place: string | null
  readonly context: AskContext
  /** Said before the answer, e.g. that the place is another one. */
  readonly remarks: readonly string[]
}
