import { type GIVEN_KINDS, listMandates, offerMandate } from '@tongban/contracts/mandates.ts'
import { t } from '@tongban/i18n/portal.ts'
import type { SummaryEntry } from '@tongban/ui/components/error-summary.tsx'
import { posted } from '../../address.ts'
import type { PageRoute, PortalRequest, PortalResponse } from '../../page-route.ts'
import { problemLine } from '../../problem-line.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { type Found, findItems, itemsOf, postedAll } from './chosen-items.ts'
import { type Entry, offerOf, readEntry } from './mandate-entry.ts'
import { MandateForm } from './mandate-form.tsx'

export type GivenKind = (typeof GIVEN_KINDS)[number]

/** 授权给别人. `?item=<basic code>` begins with an item, as its guide does. */
export const newMandatePage: PageRoute = {
  method: 'GET',
  path: '/mandates/new',
  signedIn: true,
  async handle(request) {
    const items = await itemsOf(request, request.query.item ? [request.query.item] : [])
    return ask(request, { entry: readEntry(request, items), found: null, wrong: [] })
  },
}

export const newMandatePost: PageRoute = {
  method: 'POST',
  path: '/mandates/new',
  signedIn: true,
  async handle(request) {
    const items = await itemsOf(request, postedAll(request, 'item'))
    const entry = readEntry(request, items)
    if (posted(request, 'act') === 'find')
      return ask(request, {
        entry,
        found: entry.q ? await findItems(request, entry.q, items) : [],
        wrong: [],
      })
    const offer = offerOf(request, entry)
    if ('wrong' in offer) return ask(request, { entry, found: null, wrong: offer.wrong })
    const offered = await request.call(offerMandate, { body: offer })
    if (offered.ok)
      return {
        redirect: '/mandates',
        flash: t(request.language)('mandates.offered', { name: offered.value.holderName }),
      }
    const { code, title, detail } = offered.problem
    if (!code.startsWith('mandate.')) return problemPage(request, offered.problem)
    const fieldId = code.startsWith('mandate.holder') ? 'number' : code === 'mandate.until' ? 'until' : null
    return ask(request, {
      entry,
      found: null,
      wrong: [{ fieldId, message: problemLine({ title, detail }, request.language) }],
    })
  },
}

export type Asked = {
  readonly entry: Entry
  /** Null: nothing was looked for. */
  readonly found: readonly Found[] | null
  readonly wrong: readonly SummaryEntry[]
}

async function ask(request: PortalRequest, asked: Asked): Promise<PortalResponse> {
  const listed = await request.call(listMandates, {})
  if (!listed.ok) return problemPage(request, listed.problem)
  const { kinds } = listed.value
  if (kinds.length === 0) return { redirect: '/mandates' }
  const say = t(request.language)
  return show(
    request,
    {
      title: say('mandates.new_title'),
      section: 'me',
      status: asked.wrong.length > 0 ? 422 : 200,
      hidden: true,
      ownSearch: true,
      ownAsk: true,
      crumbs: [{ href: '/mandates', label: say('mandates.title') }],
    },
    <MandateForm {...asked} kinds={kinds} />,
  )
}
