import { ITEM_TYPES, type ItemType } from '@tongban/contracts/items.ts'
import {
  EXPORT_CODES,
  EXPORT_FORMATS,
  EXPORT_LAYERS,
  listExports,
  requestExport,
} from '@tongban/contracts/transfer.ts'
import { codeWord } from '@tongban/i18n/code-tables.ts'
import { App, Button, Input, Radio, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { Labelled } from '../../show/labelled.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { fieldProblems } from '../../show/problem-words.ts'
import { AuthorityChoice } from './authority-choice.tsx'

const STATUSES = ['published', 'suspended', 'cancelled'] as const
const TYPES = Object.keys(ITEM_TYPES) as ItemType[]

/** What to export, and as what. */
export function ExportForm() {
  const { language, say } = useLanguage()
  const { message } = App.useApp()
  const [layer, setLayer] = useState<(typeof EXPORT_LAYERS)[number]>('items')
  const [format, setFormat] = useState<(typeof EXPORT_FORMATS)[number]>('xlsx')
  const [codes, setCodes] = useState<(typeof EXPORT_CODES)[number]>('none')
  const [region, setRegion] = useState('')
  const [organizationId, setOrganization] = useState<string>()
  const [type, setType] = useState<ItemType>()
  const [status, setStatus] = useState<(typeof STATUSES)[number]>()
  const [changedSince, setChangedSince] = useState('')
  const request = useAct(requestExport)
  const problems = fieldProblems(request.error?.problem)
  const send = () =>
    request.mutate(
      {
        body: {
          selection: {
            layer,
            ...(region && { region }),
            ...(organizationId && { organizationId }),
            ...(type && { type }),
            ...(status && { status }),
            ...(changedSince && { changedSince }),
          },
          format,
          codes,
        },
      },
      {
        onSuccess() {
          void message.success(say('export.started'))
          void queries.invalidateQueries({ queryKey: [listExports.path] })
        },
      },
    )
  return (
    <section className="panel transfer-form">
      <h2>{say('export.new')}</h2>
      <Choice legend={say('export.layer')}>
        <Radio.Group value={layer} onChange={({ target }) => setLayer(target.value)}>
          {EXPORT_LAYERS.map((name) => (
            <Radio key={name} value={name}>
              {say(`export.layer.${name}`)}
            </Radio>
          ))}
        </Radio.Group>
      </Choice>
      <Labelled label={say('export.organization')}>
        {({ id }) => (
          <AuthorityChoice
            id={id}
            value={organizationId}
            empty={say('export.any')}
            onChange={setOrganization}
          />
        )}
      </Labelled>
      <Labelled
        label={say('export.region')}
        hint={say('export.region_hint')}
        fault={problems.get('/selection/region')}
      >
        {(ids) => (
          <Input
            {...ids}
            inputMode="numeric"
            maxLength={12}
            value={region}
            onChange={({ target }) => setRegion(target.value.trim())}
          />
        )}
      </Labelled>
      <div className="transfer-pair">
        <Labelled label={say('export.type')}>
          {({ id }) => (
            <Select
              id={id}
              allowClear
              placeholder={say('export.any')}
              {...(type && { value: type })}
              onChange={(value: ItemType | undefined) => setType(value)}
              options={TYPES.map((value) => ({ value, label: codeWord('item_type', value, language) }))}
            />
          )}
        </Labelled>
        <Labelled label={say('export.status')}>
          {({ id }) => (
            <Select
              id={id}
              allowClear
              placeholder={say('export.any')}
              {...(status && { value: status })}
              onChange={(value: (typeof STATUSES)[number] | undefined) => setStatus(value)}
              options={STATUSES.map((value) => ({ value, label: say(`item_status.${value}`) }))}
            />
          )}
        </Labelled>
      </div>
      <Labelled label={say('export.changed_since')} fault={problems.get('/selection/changedSince')}>
        {(ids) => (
          <Input
            {...ids}
            type="date"
            value={changedSince}
            onChange={({ target }) => setChangedSince(target.value)}
          />
        )}
      </Labelled>
      <Choice legend={say('export.format')}>
        <Radio.Group value={format} onChange={({ target }) => setFormat(target.value)}>
          {EXPORT_FORMATS.map((name) => (
            <Radio key={name} value={name}>
              {say(`export.format.${name}`)}
            </Radio>
          ))}
        </Radio.Group>
      </Choice>
      <Choice legend={say('export.codes')}>
        <Radio.Group value={codes} onChange={({ target }) => setCodes(target.value)}>
          {EXPORT_CODES.map((name) => (
            <Radio key={name} value={name}>
              {say(`export.codes.${name}`)}
            </Radio>
          ))}
        </Radio.Group>
      </Choice>
      <ProblemNote problem={request.error?.problem} />
      <Button type="primary" block loading={request.isPending} onClick={send}>
        {say('export.submit')}
      </Button>
    </section>
  )
}

const Choice = ({ legend, children }: { legend: string; children: ReactNode }) => (
  <fieldset className="transfer-profiles">
    <legend>{legend}</legend>
    {children}
  </fieldset>
)
