import type { AskContext, Reply } from '@tongban/contracts/answers.ts'
import { askQuestion } from '@tongban/contracts/answers.ts'
import { posted } from '../../address.ts'
import type { Outcome, PortalRequest } from '../../page-route.ts'

/** A question as it was asked; `label` is the button that was pressed for it. */
export type Asked = { readonly question: string; readonly context: AskContext; readonly label?: string }
export type Turn = { readonly asked: Asked; readonly reply: Reply }
export type Conversation = {
  readonly turns: readonly Turn[]
  readonly problem: Extract<Outcome<Reply>, { ok: false }>['problem'] | null
  /** What the next question starts from. */
  readonly context: AskContext
}

const LONGEST = 200
/** Earlier questions that are shown again. Nothing of the conversation is kept but in the page itself. */
const MOST_EARLIER = 5

/** What was asked before and what is asked now; each is answered from what is published at this moment. */
export async function hold(request: PortalRequest): Promise<Conversation> {
  const asked = askedNow(request)
  const earlier = request.path === '/ask' ? earlierOf(request) : []
  const [past, latest] = await Promise.all([
    Promise.all(earlier.map((one) => answer(request, one, false))),
    asked ? answer(request, asked, true) : null,
  ])
  const turns = past.flatMap((outcome) => (outcome.ok ? [outcome.value] : []))
  if (latest?.ok) turns.push(latest.value)
  return {
    turns,
    problem: latest && !latest.ok ? latest.problem : null,
    context: turns.at(-1)?.reply.context ?? startOf(request),
  }
}

async function answer(request: PortalRequest, asked: Asked, phrase: boolean): Promise<Outcome<Turn>> {
  const { question, context } = asked
  const outcome = await request.call(askQuestion, { body: { question, context, phrase } })
  return outcome.ok ? { ok: true, value: { asked, reply: outcome.value } } : outcome
}

/** Typed, one of the ready questions, or a button of the answer before. */
function askedNow(request: PortalRequest): Asked | null {
  const choice = readAsked(posted(request, 'choice'))
  if (choice) return choice
  const words = posted(request, 'ready') || posted(request, 'question') || (request.query.q ?? '')
  const question = words
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
  return question === '' ? null : { question, context: startOf(request) }
}

/** The item of the page one comes from, the place that was chosen, or where the conversation stands. */
function startOf(request: PortalRequest): AskContext {
  const carried = readObject(posted(request, 'context'))
  const item = posted(request, 'item') || (request.query.item ?? '')
  return {
    ...(request.region && { region: request.region }),
    ...(carried ?? {}),
    ...(item && { item: item.slice(0, 40) }),
  }
}

function earlierOf(request: PortalRequest): Asked[] {
  const given = request.form.earlier
  const all = given === undefined ? [] : Array.isArray(given) ? given : [given]
  return all.slice(-MOST_EARLIER).flatMap((text) => readAsked(text) ?? [])
}

/** What is written into the form; the API checks the rest of what comes back. */
export const writeAsked = (asked: Asked): string => JSON.stringify(asked)

function readAsked(text: string): Asked | null {
  const value = readObject(text)
  if (!value || typeof value.question !== 'string' || !isContext(value.context)) return null
  const label = typeof value.label === 'string' ? { label: value.label.slice(0, LONGEST) } : {}
  return { question: value.question, context: value.context, ...label }
}

function readObject(text: string): Record<string, unknown> | null {
  if (text === '') return null
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}

/** Members that are wrong are refused by the contract, by name. */
const isContext = (value: unknown): value is AskContext => typeof value === 'object' && value !== null
