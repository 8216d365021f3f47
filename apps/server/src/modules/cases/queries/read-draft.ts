import type { Draft } from '@tongban/contracts/drafts.ts'
import type { Work } from '../../../kernel/work.ts'
import { present } from '../commands/edit-draft.ts'
import { claimDraft } from '../draft.access.ts'

/** Reading may move the draft to the item's present version, so that it is a command. */
export const getDraft = async (work: Work, id: string): Promise<Draft> =>
  present(work, await claimDraft(work, id))
