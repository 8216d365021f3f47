import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { spanWords } from '@tongban/i18n/definition.ts'
import { formatYuan } from '@tongban/i18n/format.ts'
import {
  type Decided,
  type DecisionRow,
  decided,
  decisionTable,
  MOST_SITUATIONS,
  type DecisionTable as Table,
} from '@tongban/law/catalog/decision-table.ts'
import { Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { useLanguage } from '../../../../app/language.tsx'
import { ScrollRegion } from '../../../../show/scroll-region.tsx'
import { useDraft, useEditing } from '../../editor/editor-context.tsx'
import { valueAt } from '../../editor/pointer.ts'
import { computable } from '../../editor/whole.ts'

/** 情形决策表: rows of answers, columns of what they lead to. A cell that is turned rewrites the condition of its column. */
export function DecisionTable() {
  const { language, say } = useLanguage()
  const { definition } = useEditing()
  const { set } = useDraft()
  const whole = useMemo(() => computable(definition), [definition])
  const [chosen, setManner] = useState<'joined' | 'single'>()
  // While they are few, each situation has a row of its own to turn cells in.
  const manner = chosen ?? (whole && situationCount(whole) <= FEW ? 'single' : 'joined')
  const table = useMemo(() => whole && decisionTable(whole, manner), [whole, manner])
  if (!whole || !table) return <p className="caution">{say('library.no_table', { most: MOST_SITUATIONS })}</p>
  const turn = (column: Decided, row: DecisionRow, value: boolean) => {
    const pointer = conditionAt(column)
    set(pointer, valueAt(decided(whole, table, column, row, value), pointer))
  }
  const heads = table.columns.map((column) => headOf(whole, column, language))
  return (
    <>
      <div className="table-tools">
        <Segmented
          size="small"
          aria-label={say('library.decision_table')}
          value={manner}
          onChange={setManner}
          options={[
            { value: 'joined', label: say('library.rows_joined') },
            { value: 'single', label: say('library.rows_single', { count: table.situations.length }) },
          ]}
        />
        <span className="soft">{say('library.hint_table')}</span>
      </div>
      <ScrollRegion label={say('library.decision_table')}>
        <table className="decision-table">
          <thead>
            <tr>
              {whole.scenarios.map(({ id, text }, at) => (
                <th key={id} scope="col" lang="zh-CN">
                  {text || say('library.unnamed_question', { number: at + 1 })}
                </th>
              ))}
              {table.columns.map((column, at) => (
                <th key={`${column.kind}-${column.at}`} scope="col" lang="zh-CN" className="decision-outcome">
                  <small>{say(`library.column_${column.kind}`)}</small>
                  {heads[at]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <Row key={row.situations.join()} {...{ whole, table, row, heads, turn }} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  )
}

const FEW = 8
const situationCount = ({ scenarios }: ItemDefinition): number =>
  scenarios.reduce((count, { options }) => count * options.length, 1)

type RowGiven = {
  whole: ItemDefinition
  table: Table
  row: DecisionRow
  heads: readonly string[]
  turn: (column: Decided, row: DecisionRow, value: boolean) => void
}

function Row({ whole, table, row, heads, turn }: RowGiven) {
  const { say } = useLanguage()
  return (
    <tr>
      {whole.scenarios.map((question) => (
        <td key={question.id} lang="zh-CN">
          <Answers question={question} answers={row.answers[question.id] ?? []} table={table} />
        </td>
      ))}
      {table.columns.map((column, at) => {
        const value = row.cells[at] ?? null
        if (value === null)
          return (
            <td key={`${column.kind}-${column.at}`} className="soft">
              {say('library.by_form')}
            </td>
          )
        const word = say(`library.cell_${column.kind}_${value ? 'yes' : 'no'}`)
        return (
          <td key={`${column.kind}-${column.at}`}>
            <button
              type="button"
              className="decision-cell"
              aria-pressed={value}
              aria-label={`${heads[at]}：${word}`}
              onClick={() => turn(column, row, !value)}
            >
              {value ? '●' : '–'} {word}
            </button>
          </td>
        )
      })}
    </tr>
  )
}

type AnswersGiven = {
  question: ItemDefinition['scenarios'][number]
  answers: readonly (string | null)[]
  table: Table
}

/** The answers that lead to a row; that it does not matter, where all of them do. */
function Answers({ question: { id, options }, answers, table }: AnswersGiven) {
  const { say } = useLanguage()
  const possible = new Set(table.situations.map((situation) => situation[id] ?? null))
  if (answers.length === possible.size && possible.size > 1)
    return <span className="soft">{say('library.any_answer')}</span>
  return answers
    .map((answer) =>
      answer === null
        ? say('library.not_asked')
        : (options.find(({ value }) => value === answer)?.label ?? answer),
    )
    .join('、')
}

function conditionAt({ kind, at }: Decided): string {
  switch (kind) {
    case 'material':
      return `/materials/${at}/neededWhen`
    case 'fee':
      return `/fees/${at}/when`
    case 'limit':
      return `/promisedWhen/${at}/when`
    case 'rule':
      return `/eligibility/${at}/holds`
  }
}

function headOf(whole: ItemDefinition, { kind, at }: Decided, language: 'zh' | 'en'): string {
  switch (kind) {
    case 'material':
      return whole.materials[at]?.name ?? ''
    case 'fee':
      return `${whole.fees[at]?.name ?? ''} ${formatYuan(whole.fees[at]?.amount ?? 0, language)}`
    case 'limit': {
      const limit = whole.promisedWhen?.[at]?.promised
      return limit ? spanWords(language, limit.length, limit.unit) : ''
    }
    case 'rule':
      return whole.eligibility[at]?.text ?? ''
  }
}
