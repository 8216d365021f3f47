import { getStandardProcess } from '@tongban/contracts/library.ts'
import { itemFault } from '@tongban/i18n/item-faults.ts'
import type { ProcessProblem } from '@tongban/law/process/problem.ts'
import { Button, Select, Upload } from 'antd'
import { useEffect, useState } from 'react'
import { client } from '../../../api/client.ts'
import { useLanguage } from '../../../app/language.tsx'
import { ProcessPicture } from '../../../process/process-picture.tsx'
import { PlaceNotes } from '../controls/place-notes.tsx'
import { useDraft, useEditing } from '../editor/editor-context.tsx'
import { controlId } from '../editor/pointer.ts'

/** 业务经办流程: one of the standard processes, or a BPMN file; with its picture and what the compiler says of it. */
export function Process() {
  const { say } = useLanguage()
  const { vocabulary } = useEditing()
  const { text, set } = useDraft()
  const [problem, setProblem] = useState('')
  const xml = text('/process')
  const choose = async (key: string) => {
    const answer = await client.call(getStandardProcess, { params: { key } })
    if (answer.ok) set('/process', answer.value.xml)
    setProblem(answer.ok ? '' : say('problem.unreachable'))
  }
  const read = async (file: File) => {
    const content = await file.text()
    const isTooLong = content.length > LONGEST
    if (!isTooLong) set('/process', content)
    setProblem(isTooLong ? say('library.process_too_long') : '')
  }
  return (
    <div id={controlId('/process')} tabIndex={-1}>
      <div className="process-choice">
        <Select
          aria-label={say('library.standard_process')}
          placeholder={say('library.standard_process')}
          value={null}
          onChange={(key: string | null) => key && void choose(key)}
          options={(vocabulary?.processes ?? []).map(({ key, name, description }) => ({
            value: key,
            label: name,
            title: description,
          }))}
        />
        <Upload
          showUploadList={false}
          accept=".bpmn,.xml"
          beforeUpload={(file) => {
            void read(file)
            return false
          }}
        >
          <Button>{say('library.upload_process')}</Button>
        </Upload>
        {xml !== '' && <Button onClick={() => set('/process', '')}>{say('library.remove_process')}</Button>}
      </div>
      {problem && (
        <p className="bad" role="alert">
          {problem}
        </p>
      )}
      <PlaceNotes at="/process" />
      {xml === '' ? (
        <p className="soft">{say('library.no_process')}</p>
      ) : (
        <>
          <Faults xml={xml} />
          <ProcessPicture xml={xml} />
        </>
      )}
    </div>
  )
}

const LONGEST = 200_000

type Compiled = {
  readonly xml: string
  readonly faults: readonly string[]
  readonly doubts: readonly string[]
}

/** What the compiler finds, element by element. */
function Faults({ xml }: { xml: string }) {
  const { language, say } = useLanguage()
  const [compiled, setCompiled] = useState<Compiled>()
  useEffect(() => {
    let isGone = false
    void compile(xml, language).then((found) => {
      if (!isGone) setCompiled(found)
    })
    return () => {
      isGone = true
    }
  }, [xml, language])
  if (compiled?.xml !== xml) return null
  const { faults, doubts } = compiled
  return (
    <ul className="findings" aria-live="polite">
      {faults.length === 0 && <li className="good">✓ {say('library.process_sound')}</li>}
      {faults.map((fault) => (
        <li key={fault} className="bad">
          ✕ {fault}
        </li>
      ))}
      {doubts.map((doubt) => (
        <li key={doubt} className="caution">
          ▲ {doubt}
        </li>
      ))}
    </ul>
  )
}

async function compile(xml: string, language: 'zh' | 'en'): Promise<Compiled> {
  const { compileProcess } = await import('@tongban/law/process/compile.ts')
  const process = await compileProcess(xml)
  const words = (problems: readonly ProcessProblem[]) =>
    problems.map(({ code, elementName, detail }) =>
      itemFault(language, code, [elementName, detail].filter(Boolean).join(' ')),
    )
  return {
    xml,
    faults: process.ok ? [] : words(process.problems),
    doubts: process.ok ? words(process.warnings) : [],
  }
}
