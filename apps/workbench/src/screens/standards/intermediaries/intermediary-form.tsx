import {
  type Intermediary,
  type IntermediaryEntry,
  listIntermediaries,
  registerIntermediary,
  updateIntermediary,
} from '@tongban/contracts/intermediaries.ts'
import { App, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { queries } from '../../../api/queries.ts'
import { useAct } from '../../../api/use-act.ts'
import { useLanguage } from '../../../app/language.tsx'
import { ActionForm } from '../../../forms/action-form.tsx'
import { Labelled } from '../../../show/labelled.tsx'
import { Services } from './services.tsx'

type Entry = Omit<IntermediaryEntry, 'services'> & {
  services: readonly IntermediaryEntry['services'][number][]
}

const NEW: Entry = {
  name: '',
  creditCode: '',
  regionCode: '',
  qualification: '',
  phone: '',
  address: '',
  services: [{ name: '', price: '', workdays: 5 }],
}
/** What cannot change once it is registered. */
const FIXED = ['name', 'creditCode', 'regionCode'] as const
const FREE = ['qualification', 'phone', 'address'] as const
const WORDS = {
  name: 'intermediaries.name',
  creditCode: 'intermediaries.credit_code',
  regionCode: 'intermediaries.region',
  qualification: 'intermediaries.qualification',
  phone: 'intermediaries.phone',
  address: 'intermediaries.address',
} as const

/** Registers a body, or changes what the directory says of it. */
export function IntermediaryForm({
  intermediary,
  onDone,
}: {
  intermediary: Intermediary | undefined
  onDone: () => void
}) {
  const { say } = useLanguage()
  const { message } = App.useApp()
  const [entry, setEntry] = useState<Entry>(intermediary ?? NEW)
  const [isListed, setListed] = useState(intermediary?.isListed ?? true)
  const register = useAct(registerIntermediary)
  const update = useAct(updateIntermediary)
  const act = intermediary ? update : register
  const done = {
    onSuccess() {
      void message.success(say('intermediaries.done'))
      void queries.invalidateQueries({ queryKey: [listIntermediaries.path] })
      onDone()
    },
  }
  const { name, creditCode, regionCode, qualification, phone, address } = entry
  const services = [...entry.services]
  const send = () =>
    intermediary
      ? update.mutate(
          {
            params: { intermediaryId: intermediary.id },
            body: { qualification, phone, address, services, isListed },
          },
          done,
        )
      : register.mutate(
          { body: { name, creditCode, regionCode, qualification, phone, address, services } },
          done,
        )
  const fields = intermediary ? FREE : [...FIXED, ...FREE]
  const isComplete =
    fields.every((field) => entry[field].trim() !== '') &&
    services.every((service) => service.name.trim() !== '' && service.price.trim() !== '')
  return (
    <ActionForm
      state={{ isPending: act.isPending, problem: act.error?.problem, news: [] }}
      submit={say(intermediary ? 'intermediaries.submit_change' : 'intermediaries.submit_new')}
      isComplete={isComplete}
      onSubmit={send}
    >
      {(faultOf) => (
        <>
          {fields.map((field) => (
            <Labelled
              key={field}
              label={say(WORDS[field])}
              hint={field === 'regionCode' ? say('intermediaries.region_hint') : undefined}
              fault={faultOf(`/${field}`, entry[field].trim() === '' && say('intermediaries.required'))}
            >
              {(ids) => (
                <Input
                  {...ids}
                  lang="zh-CN"
                  value={entry[field]}
                  onChange={({ target }) => setEntry({ ...entry, [field]: target.value })}
                />
              )}
            </Labelled>
          ))}
          <Services
            services={services}
            faultOf={faultOf}
            onChange={(changed) => setEntry({ ...entry, services: changed })}
          />
          {intermediary && (
            <Checkbox checked={isListed} onChange={({ target }) => setListed(target.checked)}>
              {say('intermediaries.listed')}
            </Checkbox>
          )}
        </>
      )}
    </ActionForm>
  )
}
