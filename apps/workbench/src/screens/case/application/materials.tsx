import type { Upload } from '@tongban/contracts/drafts.ts'
import type { EvidenceEntry } from '@tongban/contracts/evidence.ts'
import type { OfficerCase } from '@tongban/contracts/officer-cases.ts'
import { useState } from 'react'
import { useLanguage } from '../../../app/language.tsx'
import { MarkBox } from '../correction/mark-box.tsx'
import { EvidenceStatus } from './evidence-status.tsx'
import { FileButton } from './file-button.tsx'
import { FileViewer } from './file-viewer.tsx'

type Row = { id: string; name: string; entry: EvidenceEntry | undefined; files: readonly Upload[] }

/** Every material of the application: handed in, or spared and by what; the files open beside the page. */
export function Materials({ file }: { file: OfficerCase }) {
  const { say } = useLanguage()
  const rows = rowsOf(file)
  const files = rows.flatMap((row) => row.files)
  const [open, setOpen] = useState<string>()
  if (rows.length === 0) return null
  return (
    <section className="panel">
      <h2>{say('case.materials', { count: rows.length })}</h2>
      <ul className="materials">
        {rows.map(({ id, name, entry, files: own }) => (
          <li key={id}>
            <div className="material-head">
              <MarkBox
                target="material"
                targetId={id}
                label={name}
                problem={own.length > 0 ? 'incorrect' : 'missing'}
              />
              <b lang="zh-CN">{name}</b>
              {entry && <EvidenceStatus status={entry.status} />}
            </div>
            {entry && entry.status !== 'hand_in' && (
              <p className="material-why" lang="zh-CN">
                {entry.explanation}
                {entry.basis && <small>{say('evidence.basis', { basis: entry.basis })}</small>}
                {entry.proof && (
                  <small className="figures">
                    {say('evidence.proof', { source: entry.proof.source, reference: entry.proof.reference })}
                  </small>
                )}
              </p>
            )}
            {own.map((upload) => (
              <FileButton key={upload.id} file={upload} onOpen={setOpen} />
            ))}
            {own.length === 0 && (!entry || entry.status === 'hand_in') && (
              <p className="material-missing">{say('case.no_file')}</p>
            )}
          </li>
        ))}
      </ul>
      <FileViewer files={files} openId={open} onOpen={setOpen} />
    </section>
  )
}

function rowsOf({ evidence, materials }: OfficerCase): Row[] {
  const planned = (evidence?.entries ?? []).map((entry) => ({
    id: entry.materialId,
    name: entry.name,
    entry,
    files: materials[entry.materialId] ?? [],
  }))
  const others = Object.entries(materials)
    .filter(([id, files]) => files.length > 0 && !planned.some((row) => row.id === id))
    .map(([id, files]) => ({ id, name: files[0]?.name ?? id, entry: undefined, files }))
  return [...planned, ...others]
}
