import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { Radio } from 'antd'
import { useLanguage } from '../../../../app/language.tsx'

type Given = {
  questions: ItemDefinition['scenarios']
  answers: Readonly<Record<string, string>>
  onAnswer: (id: string, value: string) => void
}

export function ScenarioAnswers({ questions, answers, onAnswer }: Given) {
  const { say } = useLanguage()
  return questions.map(({ id, text, options }, at) => (
    <fieldset key={id} className="choice" lang="zh-CN">
      <legend>{text || say('library.unnamed_question', { number: at + 1 })}</legend>
      <Radio.Group
        value={answers[id] ?? null}
        onChange={({ target }) => onAnswer(id, String(target.value))}
        options={options.map(({ value, label }) => ({ value, label: label || value }))}
      />
    </fieldset>
  ))
}
