import type { Upload } from '@tongban/contracts/drafts.ts'
import type { Answers, Provenance } from '@tongban/contracts/forms.ts'
import { labelOf } from '@tongban/forms/form-view.ts'
import { showAnswer } from '@tongban/i18n/answers.ts'
import type { Language } from '@tongban/i18n/translator.ts'
import { isLocked } from '@tongban/law/forms/locked.ts'
import { masked } from '@tongban/law/forms/masked.ts'
import {
  isGroup,
  isRow,
  own,
  type PreparedField,
  type PreparedGroup,
} from '@tongban/law/forms/prepared-form.ts'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { usePage } from '../page.tsx'
import { FileList } from './file-list.tsx'
import { Zh } from './zh.tsx'

/** Answers as they will be read, with the question they answer. What the registers know is masked as in the form. */
export function AnswerList(props: {
  fields: readonly PreparedField[]
  answers: Answers
  provenance: Readonly<Record<string, Provenance>>
  uploads: Readonly<Record<string, readonly Upload[]>>
}) {
  const { language } = usePage()
  const { fields, answers, provenance, uploads } = props
  return (
    <Facts
      facts={fields.map((field) => ({
        label: labelOf({ language }, field),
        value: isGroup(field) ? (
          <Rows group={field} rows={own(answers, field.id)} />
        ) : own(uploads, field.id) ? (
          <FileList files={uploads[field.id] ?? []} />
        ) : (
          <Zh>{shown(language, field, own(answers, field.id), own(provenance, field.id))}</Zh>
        ),
      }))}
    />
  )
}

/** Each row of a group by itself. */
function Rows({ group, rows }: { group: PreparedGroup; rows: unknown }) {
  const { language } = usePage()
  const given = Array.isArray(rows) ? rows.filter(isRow) : []
  return (
    <ol class="answer-rows">
      {given.map((row, index) => (
        <li key={String(index)}>
          {group.fields
            .filter(({ id }) => own(row, id) !== undefined)
            .map((field) => (
              <div key={field.id}>
                <span class="tb-soft">{labelOf({ language }, field)}</span>{' '}
                <Zh>{showAnswer(language, field, own(row, field.id))}</Zh>
              </div>
            ))}
        </li>
      ))}
    </ol>
  )
}

function shown(
  language: Language,
  field: PreparedField,
  value: unknown,
  provenance: Provenance | undefined,
): string {
  const text = showAnswer(language, field, value)
  return isLocked(field, value, provenance) ? masked(field, text) : text
}
