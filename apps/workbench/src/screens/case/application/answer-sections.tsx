import type { Upload } from '@tongban/contracts/drafts.ts'
import type { OfficerCase } from '@tongban/contracts/officer-cases.ts'
import { showAnswer } from '@tongban/i18n/answers.ts'
import { isGroup, isRow, type PreparedField, type PreparedGroup } from '@tongban/law/forms/prepared-form.ts'
import { useState } from 'react'
import { useLanguage } from '../../../app/language.tsx'
import { ScrollRegion } from '../../../show/scroll-region.tsx'
import { MarkBox } from '../correction/mark-box.tsx'
import { Masked } from '../masked.tsx'
import { FileButton } from './file-button.tsx'
import { FileViewer } from './file-viewer.tsx'
import { ProvenanceBadge } from './provenance-badge.tsx'

/** The form as it was filled in, section by section. Fields that a condition hid from the applicant stay away. */
export function AnswerSections({ file }: { file: OfficerCase }) {
  const { form, answers, provenance, uploads } = file
  const shown = form.sections
    .map((section) => ({ ...section, fields: section.fields.filter((field) => isAsked(field, answers)) }))
    .filter(({ fields }) => fields.length > 0)
  return shown.map((section) => (
    <section key={section.id} className="panel" lang="zh-CN">
      <h2>{section.title}</h2>
      <dl className="answers">
        {section.fields.map((field) => (
          <div
            key={field.id}
            className={isGroup(field) || field.type === 'long_text' ? 'answers-wide' : undefined}
          >
            <dt>
              <MarkBox target="field" targetId={field.id} label={field.label} problem="incorrect" />
              {field.label}
            </dt>
            <dd>
              <Answer
                caseId={file.id}
                field={field}
                value={answers[field.id]}
                files={uploads[field.id] ?? []}
              />
              <ProvenanceBadge provenance={provenance[field.id]} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ))
}

type Answered = { caseId: string; field: PreparedField; value: unknown; files: readonly Upload[] }

function Answer({ caseId, field, value, files }: Answered) {
  const { language } = useLanguage()
  if (isGroup(field)) return <GroupTable group={field} value={value} />
  if (files.length > 0) return <Files files={files} />
  if (typeof value === 'string' && MASKED.test(value))
    return <Masked caseId={caseId} datum={`answers.${field.id}`} label={field.label} value={value} />
  return <span className="answer">{showAnswer(language, field, value)}</span>
}

/** Stars in the place of what officers need not see. */
const MASKED = /\*{4}/

function Files({ files }: { files: readonly Upload[] }) {
  const [open, setOpen] = useState<string>()
  return (
    <>
      {files.map((file) => (
        <FileButton key={file.id} file={file} onOpen={setOpen} />
      ))}
      <FileViewer files={files} openId={open} onOpen={setOpen} />
    </>
  )
}

function GroupTable({ group, value }: { group: PreparedGroup; value: unknown }) {
  const { language, say } = useLanguage()
  const rows = Array.isArray(value) ? value.filter(isRow) : []
  if (rows.length === 0) return say('show.none')
  return (
    <ScrollRegion label={group.label}>
      <table>
        <thead>
          <tr>
            <th scope="col">#</th>
            {group.fields.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of an answer have no other identity
            <tr key={index}>
              <td className="figures">{index + 1}</td>
              {group.fields.map((field) => (
                <td key={field.id}>{showAnswer(language, field, row[field.id])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

const isAsked = (field: PreparedField, answers: OfficerCase['answers']) =>
  answers[field.id] !== undefined || (field.visibleWhen === undefined && field.required === true)
