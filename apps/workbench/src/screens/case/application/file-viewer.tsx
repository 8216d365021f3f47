import type { Upload } from '@tongban/contracts/drafts.ts'
import { Button, Drawer } from 'antd'
import { fileAddress } from '../../../api/client.ts'
import { useLanguage } from '../../../app/language.tsx'
import { ScreenMark } from '../../../show/screen-mark.tsx'

type Given = {
  files: readonly Upload[]
  openId: string | undefined
  onOpen: (id: string | undefined) => void
}

/** A file beside the page; images and PDF are shown, everything else can be saved. */
export function FileViewer({ files, openId, onOpen }: Given) {
  const { say } = useLanguage()
  const at = files.findIndex(({ id }) => id === openId)
  const file = files[at]
  const before = files[at - 1]
  const after = files[at + 1]
  return (
    <Drawer
      open={file !== undefined}
      onClose={() => onOpen(undefined)}
      size="min(56rem, 94vw)"
      title={file?.name}
    >
      {file && (
        <>
          <div className="file-steps">
            <Button size="small" disabled={!before} onClick={() => onOpen(before?.id)}>
              {say('file.previous')}
            </Button>
            <Button size="small" disabled={!after} onClick={() => onOpen(after?.id)}>
              {say('file.next')}
            </Button>
            <Button size="small" type="primary" href={`${fileAddress(file.id)}?copy=1`} download>
              {say('file.save_copy')}
            </Button>
          </div>
          <FileContent file={file} />
        </>
      )}
    </Drawer>
  )
}

function FileContent({ file: { id, name, mime, sha256 } }: { file: Upload }) {
  const { say } = useLanguage()
  return (
    <div className="file-content">
      {mime.startsWith('image/') && <ScreenMark over />}
      {mime.startsWith('image/') && <img src={fileAddress(id)} alt={name} />}
      {mime === 'application/pdf' && <iframe src={fileAddress(id)} title={name} />}
      {!mime.startsWith('image/') && mime !== 'application/pdf' && <p>{say('file.no_preview')}</p>}
      <small className="soft figures">SHA-256 {sha256}</small>
    </div>
  )
}
