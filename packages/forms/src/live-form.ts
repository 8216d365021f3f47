import type { Answers, FieldProblem } from '@tongban/contracts/forms.ts'
import { type EditConflict, isSameAnswer } from '@tongban/law/forms/merge-edits.ts'
import { own, uploadFieldsOf } from '@tongban/law/forms/prepared-form.ts'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { Autosave, type Save, type SaveState } from './autosave.ts'
import { decodeForm, type FormAction } from './decode-form.ts'
import { domId, type FormContent, type FormView, viewOf, words } from './form-view.ts'
import { problemsNow, storable } from './inline-problems.ts'
import { focusOn, isChoice, pathOf, usePageEvents } from './page-events.ts'
import { RowKeys } from './row-keys.ts'

/** Plain JSON: the server writes it into the page. */
export interface LiveFormProps extends FormContent {
  readonly revision: number
  /** ISO day of the server, for dates that are relative to today. */
  readonly today: string
}

export interface LiveFormActions {
  readonly save: Save
  /** Stores one file and tells what the draft holds then. Rejects with a message for the person. */
  readonly upload?: (fieldId: string, file: File) => Promise<Uploaded>
}

export interface Uploaded {
  readonly revision: number
  readonly answers: Answers
  /** Names of all files of the field by id. */
  readonly names: Readonly<Record<string, string>>
}

/** State and handlers of an interactive form. The controls of the page hold what is typed; this reads them. */
export function useLiveForm(props: LiveFormProps, { save, upload }: LiveFormActions) {
  const root = useRef<HTMLDivElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const focusNext = useRef<string | undefined>(undefined)
  const latest = useRef<Answers>(props.answers)
  const [answers, setAnswers] = useState<Answers>(props.answers)
  const [problems, setProblems] = useState(props.problems)
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const [saving, setSaving] = useState<{ state: SaveState; revision: number }>({
    state: 'idle',
    revision: props.revision,
  })
  const [conflicts, setConflicts] = useState<readonly EditConflict[]>([])
  const [replaced, setReplaced] = useState<ReadonlyMap<string, number>>(new Map())
  const [files, setFiles] = useState(props.files ?? {})
  const [takesFiles, takeFiles] = useState(false)
  const [isSummaryShown, showSummary] = useState(props.problems.length > 0)
  const [announcement, announce] = useState('')
  const [rowKeys] = useState(() => new RowKeys())
  const say = words(props)

  const show = (next: Answers) => {
    latest.current = next
    setAnswers(next)
  }
  /** Takes over answers that did not come from the controls, and makes those controls anew. */
  const replace = (next: Answers) => {
    const changed = changedFields(latest.current, next)
    setReplaced(
      (before) => new Map([...before, ...changed.map((id) => [id, (before.get(id) ?? 0) + 1] as const)]),
    )
    show(next)
  }
  const [autosave] = useState(() => {
    const state = (state: SaveState, revision: number): void => setSaving({ state, revision })
    const merged = (joined: Answers) => {
      const changed = changedFields(storable(props.form, latest.current), joined)
      const theirs = changed.filter((id) => joined[id] !== undefined).map((id) => [id, joined[id]] as const)
      const mine = Object.entries(latest.current).filter(([id]) => !changed.includes(id))
      replace(Object.fromEntries([...mine, ...theirs]))
    }
    const listener = { state, merged, conflicts: setConflicts, problems: setProblems }
    const stored = storable(props.form, props.answers)
    return new Autosave(save, listener, stored, props.revision, uploadFieldsOf(props.form))
  })
  const accept = (next: Answers) => {
    show(next)
    autosave.change(storable(props.form, next))
  }
  const readControls = (...buttons: (readonly [string, string])[]) => {
    const form = root.current?.closest('form')
    return decodeForm(props.form, [...(form ? new FormData(form) : []), ...buttons], latest.current)
  }
  const touch = (...paths: string[]) => setTouched((before) => new Set([...before, ...paths]))
  const setProblem = (path: string, problem?: FieldProblem) =>
    setProblems((before) => [...before.filter((other) => other.path !== path), ...(problem ? [problem] : [])])

  const data = { ...props, answers, files, takesFiles }
  const found = useMemo(() => problemsNow(data, props.today), [answers])
  const shown = joined(
    problems,
    found.filter(({ path }) => touched.has(path)),
  )
  const base = viewOf({ ...data, problems: shown })
  const view: FormView = { ...base, replaced, rowKeys: rowKeys.keysFor(base) }

  usePageEvents(root, {
    changed: ({ target, type }) => {
      const path = pathOf(target)
      if (path === undefined) return
      // What the server found is about the former answer.
      setProblem(path)
      if (target instanceof HTMLInputElement && target.type === 'file') {
        if (type === 'change' && upload) void uploadAll(target, path, upload)
        return
      }
      accept(readControls().answers)
      if (type === 'change' && isChoice(target)) touch(path)
    },
    left: ({ target }) => {
      const path = pathOf(target)
      if (path !== undefined && !isChoice(target)) touch(path)
    },
    submitted: (event) => {
      const button = event.submitter
      if (!(button instanceof HTMLButtonElement)) return
      const { answers: next, action } = readControls([button.name, button.value])
      if (action) {
        event.preventDefault()
        if (action.kind === 'remove_row') {
          rowKeys.remove(action.group, action.index)
          announce(say('row_removed', { number: action.index + 1 }))
        }
        focusNext.current = focusAfter(action, next)
        accept(next)
      } else if (!button.formNoValidate) refuse(event, next)
    },
    hurry: () => void autosave.flush(),
  })

  /** Keeps the page when something on it is wrong, and says all of it at once. */
  const refuse = (event: SubmitEvent, next: Answers) => {
    // A file that was not taken is not part of the form.
    const open = problems.filter(({ code }) => code !== NOT_TAKEN)
    const wrong = joined(open, problemsNow({ ...data, answers: next }, props.today)).filter(({ path }) =>
      root.current?.querySelector(`[id="${domId(path)}"]`),
    )
    if (wrong.length === 0) return
    event.preventDefault()
    show(next)
    touch(...wrong.map(({ path }) => path))
    showSummary(true)
    focusNext.current = 'summary'
  }

  const uploadAll = async (control: HTMLInputElement, path: string, store: NonNullable<typeof upload>) => {
    const chosen = [...(control.files ?? [])]
    control.value = ''
    for (const file of chosen) {
      announce(say('uploading', { name: file.name }))
      try {
        const stored = await store(path.slice(1), file)
        setFiles((before) => ({ ...before, ...stored.names }))
        if (document.activeElement === control) focusNext.current = path
        autosave.changedElsewhere(storable(props.form, stored.answers), stored.revision)
      } catch (error) {
        const told = error instanceof Error ? error.message : ''
        setProblem(path, {
          path,
          code: NOT_TAKEN,
          message: told || say('upload_failed', { name: file.name }),
        })
      }
      announce('')
    }
  }

  const choose = (conflict: EditConflict, choice: 'mine' | 'theirs') => {
    const chosen = { ...latest.current, [conflict.fieldId]: conflict[choice] }
    replace(chosen)
    const open = conflicts.filter((other) => other !== conflict)
    setConflicts(open)
    if (open.length === 0) autosave.resolve(storable(props.form, chosen))
  }

  // The page of the server has a button there, which works without a script.
  useEffect(() => takeFiles(upload !== undefined), [])
  useEffect(() => {
    const target = focusNext.current
    focusNext.current = undefined
    if (target === 'summary') summary.current?.querySelector<HTMLElement>('[role="alert"]')?.focus()
    else if (target !== undefined) focusOn(root.current, target, domId(target))
  })

  return { root, summary, view, saving, announcement, conflicts, isSummaryShown, choose }
}

const NOT_TAKEN = 'upload'

const changedFields = (before: Answers, after: Answers): string[] =>
  Object.keys({ ...before, ...after }).filter((id) => !isSameAnswer(own(before, id), own(after, id)))

const joined = (first: readonly FieldProblem[], second: readonly FieldProblem[]): FieldProblem[] => [
  ...first,
  ...second.filter(({ path }) => !first.some((problem) => problem.path === path)),
]

/** A new row is entered; after a removal the field keeps the focus. */
function focusAfter(action: FormAction, next: Answers): string {
  if (action.kind === 'remove_file' || action.kind === 'choose_files') return `/${action.field}`
  const rows = own(next, action.group)
  const last = Array.isArray(rows) ? rows.length - 1 : 0
  return action.kind === 'add_row' ? `/${action.group}/${last}` : `/${action.group}`
}
