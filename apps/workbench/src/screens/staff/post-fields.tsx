import { POST_NAMES, type PostName } from '@tongban/contracts/staff.ts'
import { Input, Select } from 'antd'
import { useLanguage } from '../../app/language.tsx'
import type { FaultOf } from '../../forms/action-form.tsx'
import { LineField } from '../../forms/line-field.tsx'
import { Labelled } from '../../show/labelled.tsx'
import { type Chosen, OrganizationChoice } from './organization-choice.tsx'

export const today = (): string => Temporal.Now.plainDateISO('Asia/Shanghai').toString()

export type PostDraft = {
  readonly organization: Chosen | undefined
  readonly post: PostName | undefined
  readonly title: string
  readonly validFrom: string
  readonly validUntil: string
}
export const emptyPost = (organization?: Chosen): PostDraft => ({
  organization,
  post: undefined,
  title: '',
  validFrom: today(),
  validUntil: '',
})

/** What a proposal sends, or undefined while something is missing. */
export function postOf({ organization, post, title, validFrom }: PostDraft) {
  if (!organization || !post || title.trim().length < 2 || !validFrom) return undefined
  return { organizationId: organization.id, post, title: title.trim(), validFrom }
}

type Given = {
  draft: PostDraft
  faultOf: FaultOf
  /** A secondment has an end. */
  hasEnd?: boolean
  set: (change: Partial<PostDraft>) => void
}

export function PostFields({ draft, faultOf, hasEnd = false, set }: Given) {
  const { say } = useLanguage()
  const enter = say('staff.enter')
  const words: readonly string[] = POST_NAMES.map((name) => say(`staff.post_${name}`))
  // A title that was typed stays; one that the post had given goes with it.
  const titleAfter = (post: PostName) =>
    draft.title === '' || words.includes(draft.title) ? say(`staff.post_${post}`) : draft.title
  return (
    <>
      <Labelled label={say('staff.place')} fault={faultOf('/organizationId', !draft.organization && enter)}>
        {({ id }) => (
          <OrganizationChoice
            id={id}
            value={draft.organization}
            onChange={(organization) => set({ organization })}
          />
        )}
      </Labelled>
      <Labelled label={say('staff.post')} fault={faultOf('/post', !draft.post && enter)}>
        {({ id }) => (
          <Select
            id={id}
            {...(draft.post && { value: draft.post })}
            onChange={(post: PostName) => set({ post, title: titleAfter(post) })}
            options={POST_NAMES.map((value) => ({ value, label: say(`staff.post_${value}`) }))}
          />
        )}
      </Labelled>
      <LineField
        label={say('staff.title')}
        hint={say('staff.title_hint')}
        value={draft.title}
        maxLength={40}
        onChange={(title) => set({ title })}
        fault={faultOf('/title', draft.title.trim().length < 2 && enter)}
      />
      <div className="labelled-row">
        <Labelled label={say('staff.valid_from')} fault={faultOf('/validFrom', !draft.validFrom && enter)}>
          {(ids) => (
            <Input
              {...ids}
              type="date"
              value={draft.validFrom}
              onChange={({ target }) => set({ validFrom: target.value })}
            />
          )}
        </Labelled>
        <Labelled
          label={say('staff.valid_until')}
          {...(!hasEnd && { optional: say('show.optional'), hint: say('staff.until_hint') })}
          fault={faultOf('/validUntil', hasEnd && !draft.validUntil && enter)}
        >
          {(ids) => (
            <Input
              {...ids}
              type="date"
              min={draft.validFrom}
              value={draft.validUntil}
              onChange={({ target }) => set({ validUntil: target.value })}
            />
          )}
        </Labelled>
      </div>
    </>
  )
}
