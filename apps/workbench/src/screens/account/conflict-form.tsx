import { declareConflict, listOwnConflicts, RELATIONS } from '@tongban/contracts/kinship.ts'
import { App, Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { LineField } from '../../forms/line-field.tsx'
import { Labelled } from '../../show/labelled.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { fieldProblems } from '../../show/problem-words.ts'

type Relation = (typeof RELATIONS)[number]

export function ConflictForm() {
  const { say } = useLanguage()
  const { message } = App.useApp()
  const [relation, setRelation] = useState<Relation>('spouse')
  const [name, setName] = useState('')
  const [identifier, setIdentifier] = useState('')
  const [asked, setAsked] = useState(false)
  const declare = useAct(declareConflict)
  const wrong = fieldProblems(declare.error?.problem)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!name.trim() || !identifier.trim()) return
    declare.mutate(
      { body: { relation, name: name.trim(), identifier: identifier.trim() } },
      {
        onSuccess(conflicts) {
          setName('')
          setIdentifier('')
          setAsked(false)
          queries.setQueryData([listOwnConflicts.path, {}], conflicts)
          void message.success(say('conflict.declared'))
        },
      },
    )
  }
  return (
    <form className="account-form" noValidate onSubmit={submit}>
      <ProblemNote problem={declare.error?.problem} />
      <Labelled label={say('conflict.relation')} fault={wrong.get('/relation')}>
        {({ id, status }) => (
          <Select<Relation>
            id={id}
            status={status}
            value={relation}
            onChange={setRelation}
            options={RELATIONS.map((value) => ({ value, label: say(`conflict.relation.${value}`) }))}
          />
        )}
      </Labelled>
      <LineField
        label={say('conflict.name')}
        maxLength={60}
        value={name}
        onChange={setName}
        fault={wrong.get('/name') ?? (asked && !name.trim() ? say('conflict.enter_name') : undefined)}
      />
      <Labelled
        label={say('conflict.identifier')}
        fault={
          wrong.get('/identifier') ??
          (asked && !identifier.trim() ? say('conflict.enter_identifier') : undefined)
        }
      >
        {(ids) => (
          <Input
            {...ids}
            autoComplete="off"
            spellCheck={false}
            maxLength={20}
            value={identifier}
            onChange={({ target }) => setIdentifier(target.value)}
          />
        )}
      </Labelled>
      <Button type="primary" htmlType="submit" loading={declare.isPending}>
        {say('conflict.declare')}
      </Button>
    </form>
  )
}
