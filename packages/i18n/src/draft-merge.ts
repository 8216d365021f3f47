import type { MergeReport } from '@tongban/contracts/drafts.ts'
import { masked } from '@tongban/law/forms/masked.ts'
import type { DraftMerge, ReviewReason } from '@tongban/law/forms/merge.ts'
import type { AnswerRule } from '@tongban/law/forms/prepared-form.ts'
import { showAnswer } from './answers.ts'
import { reviewReasons as en } from './en/forms.ts'
import { formMessage } from './forms.ts'
import { type Language, translator } from './translator.ts'
import { reviewReasons as zh } from './zh/forms.ts'

/** The report that a person reads when the item of the draft moved on. */
export function mergeReport(
  language: Language,
  merge: DraftMerge,
  versions: Pick<MergeReport, 'fromVersion' | 'toVersion'>,
): MergeReport {
  return {
    ...versions,
    kept: [...merge.kept],
    needsReview: merge.needsReview.map(({ fieldId, field, why }) => ({
      fieldId,
      label: field.label,
      why: reviewSentence(language, why),
    })),
    dropped: merge.dropped.map(({ fieldId, field, values }) => ({
      fieldId,
      label: field.label,
      value: values.map((value) => shown(language, field, value)).join(' / '),
    })),
  }
}

/** What the registers said is masked here as it was in the form. */
function shown(language: Language, field: AnswerRule, value: unknown): string {
  const text = showAnswer(language, field, value)
  return field.locked === true ? masked(field, text) : text
}

const reasons = translator({ zh, en })

function reviewSentence(language: Language, why: ReviewReason): string {
  const say = reasons(language)
  switch (why.code) {
    case 'meaning_changed':
      return say(why.code)
    case 'label_changed':
    case 'option_changed':
      return say(why.code, { before: why.before, after: why.after })
    case 'no_longer_fits':
      return say(why.code, { problem: formMessage(language, why.fault) })
  }
}
