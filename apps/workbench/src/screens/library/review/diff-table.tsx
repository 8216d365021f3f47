import { placeWords, valueWords } from '@tongban/i18n/definition.ts'
import type { DefinitionNames } from '@tongban/i18n/definition-names.ts'
import { type Path, pathText } from '@tongban/law/catalog/definition-path.ts'
import type { Difference } from '@tongban/law/catalog/diff-definition.ts'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../../app/language.tsx'
import { ProcessPicture } from '../../../process/process-picture.tsx'

type Given = {
  caption: string
  differences: readonly Difference[]
  /** What identifiers in the contents stand for. */
  names: DefinitionNames
  /** Of a reviewer: what is remarked on a place, by its path. */
  remarks?: ReadonlyMap<string, string>
  onRemark?: (path: string, text: string) => void
}

/** What is different, place by place, with what was and what is. */
export function DiffTable({ caption, differences, names, remarks, onRemark }: Given) {
  const { say } = useLanguage()
  if (differences.length === 0) return <p className="soft">{say('library.no_difference')}</p>
  const isNew = differences.every(({ before }) => before === undefined)
  return (
    <div className="diff">
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say('library.place')}</th>
            {!isNew && <th scope="col">{say('library.before')}</th>}
            <th scope="col">{say(isNew ? 'library.content' : 'library.after')}</th>
            {onRemark && (
              <th scope="col" className="diff-remark">
                {say('library.remark')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {differences.map((difference) => {
            const path = pathText(difference.path)
            return (
              <Row
                key={`${difference.kind}${path}`}
                difference={difference}
                names={names}
                isNew={isNew}
                remark={remarks?.get(path) ?? ''}
                onRemark={onRemark && ((text) => onRemark(path, text))}
              />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

type RowGiven = {
  difference: Difference
  names: DefinitionNames
  isNew: boolean
  remark: string
  onRemark: ((text: string) => void) | undefined
}

function Row({ difference, names, isNew, remark, onRemark }: RowGiven) {
  const { language, say } = useLanguage()
  const { path, kind, before, after } = difference
  const place = placeWords(language, path)
  return (
    <tr data-kind={kind}>
      <th scope="row" lang="zh-CN">
        {place}
        {!isNew && <small>{say(`library.diff_${kind}`)}</small>}
      </th>
      {!isNew && (
        <td className="diff-before" data-label={say('library.before')} lang="zh-CN">
          <Content path={path} value={before} names={names} />
        </td>
      )}
      <td className="diff-after" data-label={say('library.after')} lang="zh-CN">
        <Content path={path} value={after} names={names} />
      </td>
      {onRemark && (
        <td>
          <RemarkField place={place} remark={remark} onRemark={onRemark} />
        </td>
      )}
    </tr>
  )
}

const LONG = 240

type ContentGiven = { path: Path; value: unknown; names: DefinitionNames }

function Content({ path, value, names }: ContentGiven) {
  const { language, say } = useLanguage()
  if (value === undefined || value === '') return <span className="soft">—</span>
  const last = path.at(-1)
  if (last && 'property' in last && last.property === 'process' && typeof value === 'string')
    return (
      <details>
        <summary>{say('library.show_picture')}</summary>
        <ProcessPicture xml={value} />
      </details>
    )
  const text = valueWords(language, path, value, names)
  if (text.length <= LONG) return <span className="kept-lines">{text}</span>
  return (
    <details className="diff-long">
      <summary>{text.slice(0, LONG / 3)}…</summary>
      <span className="kept-lines">{text}</span>
    </details>
  )
}

function RemarkField({
  place,
  remark,
  onRemark,
}: {
  place: string
  remark: string
  onRemark: (text: string) => void
}) {
  const { say } = useLanguage()
  const [isOpen, setOpen] = useState(remark !== '')
  if (!isOpen)
    return (
      <Button size="small" aria-label={`${say('library.add_remark')} ${place}`} onClick={() => setOpen(true)}>
        {say('library.add_remark')}
      </Button>
    )
  return (
    <Input.TextArea
      aria-label={`${say('library.remark')} ${place}`}
      lang="zh-CN"
      autoFocus={remark === ''}
      maxLength={500}
      autoSize={{ minRows: 1, maxRows: 6 }}
      value={remark}
      onChange={({ target }) => onRemark(target.value)}
    />
  )
}
