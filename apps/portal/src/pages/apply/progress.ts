import type { Draft } from '@tongban/contracts/drafts.ts'
import type { EvidenceEntry } from '@tongban/contracts/evidence.ts'
import type { Language } from '@tongban/i18n/translator.ts'
import { formProblems } from './form-pages.ts'

/** How far an application has come; each step can still be opened and changed. */
export type DraftProgress = {
  /** Answers still missing or wrong. */
  openAnswers: number
  hasAnswers: boolean
  /** Materials neither spared, nor handed in, nor promised. Null while nothing has been planned. */
  openMaterials: readonly EvidenceEntry[] | null
  hasDelivery: boolean
}

export function progressOf(draft: Draft, language: Language): DraftProgress {
  return {
    openAnswers: formProblems(draft, language).length,
    hasAnswers: Object.keys(draft.answers).length > 0,
    openMaterials: draft.plan ? openMaterials(draft, draft.plan.entries) : null,
    hasDelivery: draft.delivery !== null,
  }
}

/** What a submission would be refused for: required, not spared, no file and no promise. */
export function openMaterials(
  draft: Pick<Draft, 'materials' | 'promises'>,
  entries: readonly EvidenceEntry[],
): EvidenceEntry[] {
  return entries.filter(({ materialId, necessity, status }) => {
    if (necessity !== 'required' || draft.materials[materialId]?.length) return false
    return status === 'hand_in' || (status === 'promise' && !draft.promises.includes(materialId))
  })
}

/** 免提交: nothing to bring, now or while a source that is down is asked again. */
export const isSpared = ({ status }: EvidenceEntry): boolean => status === 'waived' || status === 'pending'
