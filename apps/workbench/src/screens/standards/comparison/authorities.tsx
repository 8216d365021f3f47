import type { ComparedRow, Comparison } from '@tongban/contracts/standards.ts'
import { codeWord } from '@tongban/i18n/code-tables.ts'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../../app/language.tsx'
import { Blank } from '../../../show/blank.tsx'
import { SearchField } from '../../../show/search-field.tsx'
import { HeatTable } from './heat-table.tsx'

/** At first, and at every further step: a table of thousands takes a browser seconds. */
const STEP = 60

/** All authorities with what they are to do, the worst first, narrowed down in the page. */
export function Authorities({
  comparison,
  onOpen,
}: {
  comparison: Comparison
  onOpen: (code: string) => void
}) {
  const { language, say } = useLanguage()
  const [words, setWords] = useState('')
  const [level, setLevel] = useState('')
  const [onlyDeviating, setOnlyDeviating] = useState(false)
  const [most, setMost] = useState(STEP)
  const levels = [...new Set(comparison.rows.map((row) => row.level))].toSorted()
  const fitting = comparison.rows.filter(
    (row) =>
      (level === '' || row.level === level) &&
      (!onlyDeviating || row.todos.length > 0) &&
      isAbout(row, words),
  )
  const shown = fitting.slice(0, most)
  return (
    <div className="panel">
      <div className="panel-head">
        <h2>{say('comparison.table')}</h2>
        <search className="page-tools">
          <SearchField label={say('comparison.filter')} value={words} onSearch={setWords} />
          <Select
            aria-label={say('comparison.level')}
            value={level}
            onChange={setLevel}
            options={[
              { value: '', label: say('comparison.any_level') },
              ...levels.map((one) => ({ value: one, label: codeWord('level', one, language) })),
            ]}
          />
          <Select
            aria-label={say('comparison.only')}
            value={onlyDeviating}
            onChange={setOnlyDeviating}
            options={[
              { value: false, label: say('comparison.all') },
              { value: true, label: say('comparison.deviating') },
            ]}
          />
        </search>
      </div>
      {fitting.length === 0 ? (
        <Blank title={say('comparison.none')} text={say('comparison.none_text')} />
      ) : (
        <HeatTable rows={shown} onOpen={onOpen} />
      )}
      <div className="page-more">
        {fitting.length > most && (
          <Button onClick={() => setMost(most + STEP)}>
            {say('comparison.more', { count: Math.min(STEP, fitting.length - most) })}
          </Button>
        )}
        <span className="soft">
          {say('comparison.shown', { shown: shown.length, count: fitting.length })}
        </span>
      </div>
    </div>
  )
}

const isAbout = ({ organizationName, regionName }: ComparedRow, words: string): boolean =>
  organizationName.includes(words) || regionName.includes(words)
