import { Input } from 'antd'
import { useLanguage } from '../app/language.tsx'
import { Labelled } from '../show/labelled.tsx'
import './forms.css'

type Given = {
  label: string
  hint?: string
  value: string
  onChange: (text: string) => void
  fault?: string | undefined
  /** Sentences often used; official text, so Chinese in every language of the screen. */
  templates?: readonly string[]
  rows?: number
}

export const MOST = 2000
export const isOpinion = (text: string) => text.trim().length >= 2

/** 意见、理由: a text that goes on record, with common sentences at hand. */
export function Opinion({ label, hint, value, onChange, fault, templates = [], rows = 4 }: Given) {
  const { say } = useLanguage()
  return (
    <div>
      <Labelled label={label} hint={hint} fault={fault}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            lang="zh-CN"
            autoSize={{ minRows: rows, maxRows: 14 }}
            maxLength={MOST}
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        )}
      </Labelled>
      {templates.length > 0 && (
        <fieldset className="templates" aria-label={say('action.templates')}>
          {templates.map((sentence) => (
            <button
              key={sentence}
              type="button"
              lang="zh-CN"
              title={sentence}
              onClick={() => onChange(templates.includes(value) ? sentence : joined(value, sentence))}
            >
              {sentence}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  )
}

const joined = (text: string, sentence: string) =>
  (text.trim() ? `${text.trimEnd()}\n${sentence}` : sentence).slice(0, MOST)
