import { FormIsland } from '@tongban/forms/island.tsx'
import type { LiveFormProps } from '@tongban/forms/live-form.ts'
import { Island } from '../island.tsx'

/** What the script of a form in the page is given. */
export type DraftFormProps = { data: LiveFormProps; draftId: string; versionId: string }

/** The form of a draft inside a `<form>` of the page: it posts by itself, and its script saves every change. */
export function LiveForm(props: DraftFormProps) {
  return (
    <Island name="draft-form" props={props}>
      <div class="live-form">
        <FormIsland data={props.data} actions={{ save: notHere }} />
      </div>
    </Island>
  )
}

const notHere = () => Promise.reject(new Error('A page saves in the browser'))
