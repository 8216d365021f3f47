import { islandsNamed } from '../browser/island-props.ts'

const NAME = 'conversation'
/** What was asked, as the form carries it: kept with this entry of the history, so that coming back shows it again. */
type Kept = { readonly earlier: readonly string[] }

for (const island of islandsNamed(NAME)) converse(island)

/** Asks without leaving the page: the turns of the answered page take the place of those that are here. */
function converse(island: HTMLElement): void {
  const before = keptAsked()
  if (asked(island).length > 0) keep(island)
  // Without a connection the page is as new.
  else if (before.length > 0) send(island, askedAgain(before)).catch(() => {})
  island.addEventListener('submit', (event) => {
    const { target, submitter } = event
    if (!(target instanceof HTMLFormElement)) return
    event.preventDefault()
    const form = new FormData(target, submitter)
    const words = form.get('question')
    const isTyped = !form.has('ready') && !form.has('choice')
    if (isTyped && typeof words === 'string' && words.trim() === '') return focusInput(island)
    // Without one the browser says so itself, and offers to try again.
    send(island, form).catch(() => leaveWith(form))
  })
}

async function send(island: HTMLElement, form: FormData): Promise<void> {
  if (island.ariaBusy === 'true') return
  island.ariaBusy = 'true'
  try {
    const body = new URLSearchParams()
    for (const [name, value] of form) if (typeof value === 'string') body.append(name, value)
    const response = await fetch('/ask', { method: 'POST', body })
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const answered = page.querySelector(`[data-island="${NAME}"]`)
    if (!answered) throw new Error(`the page answered ${response.status}`)
    island.replaceChildren(...answered.childNodes)
    keep(island)
    showLatest(island)
  } finally {
    island.ariaBusy = 'false'
  }
}

function showLatest(island: HTMLElement): void {
  const latest = island.querySelector<HTMLElement>('#latest')
  if (!latest) {
    focusInput(island)
    return
  }
  latest.tabIndex = -1
  latest.focus({ preventScroll: true })
  latest.scrollIntoView({ block: 'start' })
}

function focusInput(island: HTMLElement): void {
  island.querySelector<HTMLElement>('input[name="question"]')?.focus()
}

function asked(island: HTMLElement): string[] {
  const fields = island.querySelectorAll<HTMLInputElement>('.composer input[name="earlier"]')
  return [...fields].map(({ value }) => value)
}

function keep(island: HTMLElement): void {
  const kept: Kept = { earlier: asked(island) }
  history.replaceState(kept, '', '/ask')
}

function keptAsked(): readonly string[] {
  const kept: Partial<Kept> | null = history.state
  return Array.isArray(kept?.earlier) ? kept.earlier : []
}

/** The last of them asked now, those before it shown. */
function askedAgain(questions: readonly string[]): FormData {
  const form = new FormData()
  for (const question of questions.slice(0, -1)) form.append('earlier', question)
  form.append('choice', questions.at(-1) ?? '')
  return form
}

/** As the page does without a script. */
function leaveWith(form: FormData): void {
  const plain = document.createElement('form')
  plain.method = 'post'
  plain.action = '/ask#latest'
  for (const [name, value] of form) {
    const field = document.createElement('input')
    field.type = 'hidden'
    field.name = name
    field.value = String(value)
    plain.append(field)
  }
  document.body.append(plain)
  plain.submit()
}
