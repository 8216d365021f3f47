import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined'
import { useMutation } from '@tanstack/react-query'
import {
  IMPORT_PROFILES,
  IMPORT_TEMPLATE_PATH,
  type ImportProfile,
  type ImportRun,
  listImports,
} from '@tongban/contracts/transfer.ts'
import { Button, Radio } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { apiAddress } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import type { Refusal } from '../../api/refusal.ts'
import { useLanguage } from '../../app/language.tsx'
import { Labelled } from '../../show/labelled.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { AuthorityChoice } from './authority-choice.tsx'
import { FileDrop } from './file-drop.tsx'
import { uploadFile } from './upload-file.ts'

/** A file, in which form it is and whose items it holds; then its dry run is shown. */
export function ImportForm() {
  const { say } = useLanguage()
  const navigate = useNavigate()
  const [file, setFile] = useState<File>()
  const [profile, setProfile] = useState<ImportProfile>('national')
  const [adopter, setAdopter] = useState<string>()
  const [sent, setSent] = useState(0)
  const [tried, setTried] = useState(false)
  const upload = useMutation<ImportRun, Refusal, File>({
    mutationFn: (chosen) => uploadFile({ file: chosen, profile, adopter }, setSent),
    onSuccess({ id }) {
      void queries.invalidateQueries({ queryKey: [listImports.path] })
      void navigate(`/transfer/imports/${id}`)
    },
  })
  const send = () => {
    setTried(true)
    if (file) upload.mutate(file)
  }
  return (
    <section className="panel transfer-form">
      <div className="panel-head">
        <h2>{say('import.new')}</h2>
        <a href={apiAddress(IMPORT_TEMPLATE_PATH)} download title={say('import.template_hint')}>
          <DownloadOutlined aria-hidden /> {say('import.template')}
        </a>
      </div>
      <p className="soft">{say('import.steps')}</p>
      <FileDrop
        file={file}
        onChoose={setFile}
        fault={tried && !file ? say('import.enter_file') : undefined}
      />
      <fieldset className="transfer-profiles">
        <legend>{say('import.profile')}</legend>
        <Radio.Group value={profile} onChange={({ target }) => setProfile(target.value)}>
          {IMPORT_PROFILES.map((name) => (
            <Radio key={name} value={name}>
              {say(`import.profile.${name}`)}
              <small className="soft">{say(`import.profile.${name}_hint`)}</small>
            </Radio>
          ))}
        </Radio.Group>
      </fieldset>
      <Labelled label={say('import.adopter')} hint={say('import.adopter_hint')}>
        {({ id }) => (
          <AuthorityChoice
            id={id}
            value={adopter}
            empty={say('import.adopter_empty')}
            onChange={setAdopter}
          />
        )}
      </Labelled>
      <ProblemNote problem={upload.error?.problem} />
      <Button type="primary" block loading={upload.isPending} onClick={send}>
        {upload.isPending
          ? say('import.uploading', { percent: Math.round(sent * 100) })
          : say('import.upload')}
      </Button>
    </section>
  )
}
