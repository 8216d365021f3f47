import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { Radio } from 'antd'

type Given = {
  questions: ItemDefinition['scenarios']
  answers: Readonly<Record<string, string>>
  onAnswer: (id: string, value: string) => void
}

export function ScenarioAnswers({ questions, answers, onAnswer }: Given) {
  return questions.map(({ id, text, options }) => (
    <fieldset key={id} className="choice" lang="zh-CN">
      <legend>{text || id}</legend>
      <Radio.Group
        value={answers[id] ?? null}
        onChange={({ target }) => onAnswer(id, String(target.value))}
        options={options.map(({ value, label }) => ({ value, label: label || value }))}
      />
    </fieldset>
  ))
}
