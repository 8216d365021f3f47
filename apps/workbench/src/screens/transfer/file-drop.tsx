import { Button } from 'antd'
import { type DragEvent, useId, useRef, useState } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { sizeWords } from './size-words.ts'

type Given = { file: File | undefined; onChoose: (file: File) => void; fault: string | undefined }

/** A file by dragging, by mouse or by keyboard. */
export function FileDrop({ file, onChoose, fault }: Given) {
  const { language, say } = useLanguage()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [dropped] = event.dataTransfer.files
    if (dropped) onChoose(dropped)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button does the same
    <div
      className="file-drop"
      data-over={isOver || undefined}
      data-fault={fault ? true : undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className="file-drop-title">
        {file
          ? say('import.chosen', { name: file.name, size: sizeWords(file.size, language) })
          : say('import.drop')}
      </p>
      <p id={`${id}-hint`} className="soft">
        {say('import.drop_hint')}
      </p>
      <Button onClick={() => input.current?.click()} aria-describedby={`${id}-hint`}>
        {say('import.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={say('import.choose')}
        accept=".xlsx,.json,.ndjson,.jsonl"
        onChange={({ target }) => {
          const [chosen] = target.files ?? []
          if (chosen) onChoose(chosen)
          target.value = ''
        }}
      />
      {fault && (
        <p className="labelled-fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}
