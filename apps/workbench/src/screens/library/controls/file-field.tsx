import { CATALOG_UPLOAD_PATH, catalogFileAddress } from '@tongban/contracts/library.ts'
import { isRow } from '@tongban/law/forms/prepared-form.ts'
import { Button, Upload } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../../app/language.tsx'
import { useDraft } from '../editor/editor-context.tsx'
import { controlId } from '../editor/pointer.ts'
import { PlaceLabel } from './place-label.tsx'
import { PlaceNotes } from './place-notes.tsx'

/** 空白表 or 样表: everybody will be able to read it. */
export function FileField({ at }: { at: string }) {
  const { say } = useLanguage()
  const { value, set } = useDraft()
  const [state, setState] = useState<'idle' | 'sending' | { readonly problem: string }>('idle')
  const file = value(at)
  const send = async (chosen: File) => {
    setState('sending')
    const answer = await sendFile(chosen).catch(() => undefined)
    if (answer && 'sha256' in answer) set(at, answer)
    setState(
      answer && 'sha256' in answer ? 'idle' : { problem: problemIn(answer) ?? say('problem.unreachable') },
    )
  }
  return (
    <div className="field" id={controlId(at)} tabIndex={-1}>
      <span className="field-label">
        <PlaceLabel at={at} />
      </span>
      <div className="file-field">
        {isRow(file) && typeof file.sha256 === 'string' && (
          <>
            <a
              href={catalogFileAddress({ sha256: file.sha256 })}
              target="_blank"
              rel="noreferrer"
              lang="zh-CN"
            >
              {String(file.name)}
            </a>
            <Button size="small" onClick={() => set(at, undefined)}>
              {say('library.remove_file')}
            </Button>
          </>
        )}
        <Upload
          showUploadList={false}
          accept=".pdf,.jpg,.jpeg,.png,.webp,.ofd,.docx,.xlsx"
          beforeUpload={(chosen) => {
            void send(chosen)
            return false
          }}
        >
          <Button size="small" loading={state === 'sending'}>
            {say(file ? 'library.replace_file' : 'library.choose_file')}
          </Button>
        </Upload>
      </div>
      {typeof state === 'object' && (
        <p className="bad" role="alert">
          {state.problem}
        </p>
      )}
      <PlaceNotes at={at} />
    </div>
  )
}

type Refusal = { readonly title: string; readonly detail?: string }
type Answer = { readonly sha256: string; readonly name: string } | Refusal

const problemIn = (refusal: Refusal | undefined): string | undefined =>
  refusal && [refusal.title, refusal.detail].filter(Boolean).join('。')

async function sendFile(file: File): Promise<Answer> {
  const form = new FormData()
  form.append('file', file)
  const response = await fetch(`/api/v1${CATALOG_UPLOAD_PATH}`, { method: 'POST', body: form })
  return response.json()
}
