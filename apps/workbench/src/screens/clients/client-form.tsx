import type { Trouble } from '@tongban/api-client/call.ts'
import { AUDIENCES, type ClientDefinition, SCOPES, type Scope } from '@tongban/contracts/sso.ts'
import { Checkbox, Input, Radio } from 'antd'
import { type ReactNode, useState } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { ActionForm, type FaultOf } from '../../forms/action-form.tsx'
import { LineField } from '../../forms/line-field.tsx'
import { Labelled } from '../../show/labelled.tsx'
import './clients.css'

const EMPTY: ClientDefinition = {
  name: '',
  purpose: '',
  redirectUris: [],
  postLogoutRedirectUris: [],
  backchannelLogoutUri: null,
  authentication: 'secret',
  actsAlone: false,
  refreshes: false,
  audience: 'public',
  scopes: [],
  idNumber: 'masked',
}
type Given = {
  before?: ClientDefinition | null
  isPending: boolean
  problem: Trouble | undefined
  /** What else has to be given, above. */
  head?: (faultOf: FaultOf) => ReactNode
  isComplete?: boolean
  onSubmit: (definition: ClientDefinition) => void
}

/** 登记: everything that the security administrator approves. */
export function ClientForm({ before, isPending, problem, head, isComplete = true, onSubmit }: Given) {
  const { say } = useLanguage()
  const [draft, setDraft] = useState<ClientDefinition>(before ?? EMPTY)
  const set = (change: Partial<ClientDefinition>) => setDraft((now) => ({ ...now, ...change }))
  const reasonsGiven = draft.scopes.every(({ reason }) => reason.trim().length >= 2)
  const isWhole = draft.name.trim().length >= 2 && draft.purpose.trim().length >= 2 && reasonsGiven
  // Nobody signs in by a system that acts only in its own name.
  const isOptional = (name: 'redirectUris' | 'postLogoutRedirectUris') =>
    name === 'postLogoutRedirectUris' || draft.actsAlone
  const lines = (name: 'redirectUris' | 'postLogoutRedirectUris', label: string, faultOf: FaultOf) => (
    <Labelled
      label={label}
      {...(isOptional(name) && { optional: say('show.optional') })}
      hint={say('client.redirects_hint')}
      fault={faultWithin(faultOf, name)}
    >
      {(ids) => (
        <Input.TextArea
          {...ids}
          autoSize={{ minRows: 2, maxRows: 6 }}
          value={draft[name].join('\n')}
          onChange={({ target }) => set({ [name]: target.value.split('\n') })}
        />
      )}
    </Labelled>
  )
  return (
    <div className="client-form panel">
      <ActionForm
        state={{ isPending, problem, news: [] }}
        submit={say('client.propose')}
        isComplete={isComplete && isWhole}
        onSubmit={() => onSubmit(cleaned(draft))}
      >
        {(faultOf) => (
          <>
            {head?.(faultOf)}
            <LineField
              label={say('clients.name')}
              value={draft.name}
              maxLength={60}
              onChange={(name) => set({ name })}
              fault={faultOf('/definition/name', draft.name.trim().length < 2 && say('client.enter'))}
            />
            <Labelled
              label={say('client.purpose')}
              hint={say('client.purpose_hint')}
              fault={faultOf('/definition/purpose', draft.purpose.trim().length < 2 && say('client.enter'))}
            >
              {(ids) => (
                <Input.TextArea
                  {...ids}
                  lang="zh-CN"
                  autoSize={{ minRows: 2, maxRows: 6 }}
                  maxLength={500}
                  value={draft.purpose}
                  onChange={({ target }) => set({ purpose: target.value })}
                />
              )}
            </Labelled>
            {lines('redirectUris', say('client.redirects'), faultOf)}
            {lines('postLogoutRedirectUris', say('client.post_logout'), faultOf)}
            <LineField
              label={say('client.backchannel')}
              hint={say('client.backchannel_hint')}
              optional={say('show.optional')}
              value={draft.backchannelLogoutUri ?? ''}
              maxLength={500}
              onChange={(text) => set({ backchannelLogoutUri: text === '' ? null : text })}
              fault={faultOf('/definition/backchannelLogoutUri')}
            />
            <fieldset>
              <legend>{say('client.authentication')}</legend>
              <Radio.Group
                value={draft.authentication}
                onChange={({ target }) => set({ authentication: target.value })}
                options={(['secret', 'private_key'] as const).map((value) => ({
                  value,
                  label: say(`client.auth_${value}`),
                }))}
              />
            </fieldset>
            <fieldset>
              <legend>{say('client.audience')}</legend>
              <Radio.Group
                value={draft.audience}
                onChange={({ target }) => set({ audience: target.value })}
                options={AUDIENCES.map((value) => ({ value, label: say(`client.audience_${value}`) }))}
              />
            </fieldset>
            <fieldset>
              <legend>{say('client.options')}</legend>
              <Checkbox
                checked={draft.refreshes}
                onChange={({ target }) => set({ refreshes: target.checked })}
              >
                {say('client.refreshes')}
              </Checkbox>
              <Checkbox
                checked={draft.actsAlone}
                onChange={({ target }) => set({ actsAlone: target.checked })}
              >
                {say('client.acts_alone')}
              </Checkbox>
            </fieldset>
            <ScopeFields draft={draft} faultOf={faultOf} set={set} />
          </>
        )}
      </ActionForm>
    </div>
  )
}

function ScopeFields(props: {
  draft: ClientDefinition
  faultOf: FaultOf
  set: (change: Partial<ClientDefinition>) => void
}) {
  const { say } = useLanguage()
  const { draft, faultOf, set } = props
  const { scopes } = draft
  const change = (scope: Scope, reason: string | null) => {
    const given = new Map(scopes.map((one) => [one.scope, one.reason]))
    if (reason === null) given.delete(scope)
    else given.set(scope, reason)
    set({
      scopes: SCOPES.flatMap((name) => {
        const why = given.get(name)
        return why === undefined ? [] : [{ scope: name, reason: why }]
      }),
    })
  }
  return (
    <fieldset>
      <legend>{say('client.scopes')}</legend>
      {SCOPES.map((scope) => {
        const index = scopes.findIndex((one) => one.scope === scope)
        const reason = scopes[index]?.reason
        const word = say(`client.scope_${scope}`)
        return (
          <div key={scope} className="client-scope">
            <Checkbox
              checked={reason !== undefined}
              onChange={({ target }) => change(scope, target.checked ? '' : null)}
            >
              {word}
            </Checkbox>
            {reason !== undefined && (
              <LineField
                label={say('client.scope_reason', { scope: word })}
                value={reason}
                maxLength={200}
                onChange={(text) => change(scope, text)}
                fault={faultOf(
                  `/definition/scopes/${index}/reason`,
                  reason.trim().length < 2 && say('client.enter'),
                )}
              />
            )}
            {scope === 'real_name' && reason !== undefined && (
              <Radio.Group
                aria-label={say('client.id_number')}
                value={draft.idNumber}
                onChange={({ target }) => set({ idNumber: target.value })}
                options={(['masked', 'clear'] as const).map((value) => ({
                  value,
                  label: say(`client.id_${value}`),
                }))}
              />
            )}
          </div>
        )
      })}
    </fieldset>
  )
}

/** What is wrong with the whole list, or with the first line that is. */
const faultWithin = (faultOf: FaultOf, name: string): string | undefined =>
  faultOf(`/definition/${name}`) ??
  Array.from({ length: 10 }, (_, index) => faultOf(`/definition/${name}/${index}`)).find(Boolean)

const trimmed = (lines: readonly string[]) => lines.map((line) => line.trim()).filter(Boolean)

const cleaned = (draft: ClientDefinition): ClientDefinition => ({
  ...draft,
  name: draft.name.trim(),
  purpose: draft.purpose.trim(),
  redirectUris: trimmed(draft.redirectUris),
  postLogoutRedirectUris: trimmed(draft.postLogoutRedirectUris),
  backchannelLogoutUri: draft.backchannelLogoutUri?.trim() || null,
})
