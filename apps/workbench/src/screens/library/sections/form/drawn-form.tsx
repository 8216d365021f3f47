/** @jsxImportSource preact */
import type { Answers } from '@tongban/contracts/forms.ts'
import { FormIsland } from '@tongban/forms/island.tsx'
import type { Language } from '@tongban/i18n/translator.ts'
import type { PreparedForm } from '@tongban/law/forms/prepared-form.ts'
import { render } from 'preact'
import '@tongban/ui/components/button.css'
import '@tongban/ui/components/field.css'
import '@tongban/ui/components/form.css'

type Shown = {
  readonly form: PreparedForm
  readonly scenario: Readonly<Record<string, string>>
  readonly language: Language
}

/** What was typed into the preview, so that a change of the form does not empty it. */
const typed = new WeakMap<HTMLElement, Answers>()

/** Draws the portal's own form into the place. Returns what takes it away. */
export function drawForm(place: HTMLElement, { form, scenario, language }: Shown): () => void {
  const data = {
    form,
    scenario,
    language,
    answers: typed.get(place) ?? {},
    provenance: {},
    problems: [],
    revision: 1,
    today: Temporal.Now.plainDateISO('Asia/Shanghai').toString(),
  }
  const save = async (answers: Answers, revision: number) => {
    typed.set(place, answers)
    return { kind: 'saved', revision } as const
  }
  render(
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      <FormIsland data={data} actions={{ save }} />
    </form>,
    place,
  )
  return () => render(null, place)
}
