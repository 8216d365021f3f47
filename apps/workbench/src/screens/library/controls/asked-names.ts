import type { Field } from '@tongban/contracts/forms.ts'
import type { Loose } from '@tongban/law/catalog/draft-shape.ts'
import { useLanguage } from '../../../app/language.tsx'
import { useEditing } from '../editor/editor-context.tsx'
import type { ConditionRow, Literal } from './condition-rows.ts'

/** What a condition can ask about: a question of the scenario, or a field of the form. */
export type AskedName = {
  readonly id: string
  readonly label: string
  readonly tests: readonly ConditionRow['test'][]
  readonly values?: readonly { readonly value: Literal; readonly label: string }[]
}

export function useAskedNames(only?: 'scenario'): readonly AskedName[] {
  const { say } = useLanguage()
  const { definition } = useEditing()
  if (!('scenarios' in definition || 'form' in definition)) return []
  const yesOrNo = [
    { value: true, label: say('show.yes') },
    { value: false, label: say('show.no') },
  ]
  const questions = (definition.scenarios ?? []).map(
    ({ id = '', text = '', options = [] }, at): AskedName => ({
      id,
      label: text || say('library.unnamed_question', { number: at + 1 }),
      tests: ['is', 'is_not'],
      values: options.map(({ value = '', label = '' }) => ({ value, label: label || value })),
    }),
  )
  if (only === 'scenario') return questions
  const fields = (definition.form?.sections ?? []).flatMap((section) => section.fields ?? [])
  return [...questions, ...fields.map((field) => asked(field, yesOrNo)).filter(({ id }) => id !== '')]
}

function asked(
  { id = '', label = '', type, options = [] }: Loose<Field>,
  yesOrNo: NonNullable<AskedName['values']>,
): AskedName {
  const named = { id, label: label || id }
  const values = options.map((option) => ({ value: option.value ?? '', label: option.label ?? '' }))
  switch (type) {
    case 'yes_no':
      return { ...named, tests: ['is', 'given', 'missing'], values: yesOrNo }
    case 'choice':
      return { ...named, tests: ['is', 'is_not', 'given', 'missing'], values }
    case 'choices':
      return { ...named, tests: ['has', 'given', 'missing'], values }
    default:
      return { ...named, tests: ['given', 'missing'] }
  }
}
