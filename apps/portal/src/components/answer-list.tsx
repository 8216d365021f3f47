import type { Answers } from '@tongban/contracts/forms.ts'
import { labelOf } from '@tongban/forms/form-view.ts'
import { showAnswer } from '@tongban/i18n/answers.ts'
import { own, type PreparedField } from '@tongban/law/forms/prepared-form.ts'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { usePage } from '../page.tsx'
import { Zh } from './zh.tsx'

/** Answers as they will be read, with the question they answer. */
export function AnswerList({ fields, answers }: { fields: readonly PreparedField[]; answers: Answers }) {
  const { language } = usePage()
  return (
    <Facts
      facts={fields.map((field) => ({
        label: labelOf({ language }, field),
        value: <Zh>{showAnswer(language, field, own(answers, field.id))}</Zh>,
      }))}
    />
  )
}
