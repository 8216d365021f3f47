import {
  acceptMandate,
  declineMandate,
  endHelp,
  listMandates,
  type Mandate,
  revokeMandate,
} from '@tongban/contracts/mandates.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Button, ButtonLink } from '@tongban/ui/components/button.tsx'
import { Disclosure } from '@tongban/ui/components/disclosure.tsx'
import { posted } from '../../address.ts'
import { usePage } from '../../page.tsx'
import type { PageRoute, PortalRequest } from '../../page-route.ts'
import { PostForm } from '../../post-form.tsx'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { itemsOf, type ScopeItem } from './chosen-items.ts'
import { MandateCard } from './mandate-card.tsx'

type Listed = ResultOf<typeof listMandates>
type Items = ReadonlyMap<string, ScopeItem>

/** 授权: whom I have authorised, and for whom I act. */
export const mandatesPage: PageRoute = {
  method: 'GET',
  path: '/mandates',
  signedIn: true,
  async handle(request) {
    const found = await request.call(listMandates, {})
    if (!found.ok) return problemPage(request, found.problem)
    const items = await itemsIn(request, [...found.value.given, ...found.value.held])
    return show(
      request,
      {
        title: t(request.language)('mandates.title'),
        section: 'me',
        hidden: true,
        crumbs: [{ href: '/me', label: t(request.language)('me.title') }],
      },
      <Mandates {...found.value} items={items} />,
    )
  },
}

const ACTS = {
  accept: { contract: acceptMandate, said: 'mandates.accepted' },
  decline: { contract: declineMandate, said: 'mandates.declined' },
  revoke: { contract: revokeMandate, said: 'mandates.revoked' },
  lay_down: { contract: revokeMandate, said: 'mandates.revoked' },
} as const
const isAct = (text: string): text is keyof typeof ACTS => Object.hasOwn(ACTS, text)

export const mandatePost: PageRoute = {
  method: 'POST',
  path: '/mandates/:mandateId',
  signedIn: true,
  async handle(request) {
    const act = posted(request, 'act')
    if (!isAct(act)) return { redirect: '/mandates' }
    const { contract, said } = ACTS[act]
    const done = await request.call(contract, { params: { mandateId: request.params.mandateId ?? '' } })
    return done.ok
      ? { redirect: '/mandates', flash: t(request.language)(said) }
      : problemPage(request, done.problem)
  },
}

/** 结束代办: the clerk of a village agency goes back to the own work. */
export const endHelpPost: PageRoute = {
  method: 'POST',
  path: '/agency/end',
  signedIn: true,
  async handle(request) {
    const ended = await request.call(endHelp, {})
    return ended.ok
      ? { redirect: '/me', flash: t(request.language)('mandates.agency_ended') }
      : problemPage(request, ended.problem)
  },
}

async function itemsIn(request: PortalRequest, mandates: readonly Mandate[]): Promise<Items> {
  const items = await itemsOf(
    request,
    mandates.flatMap(({ basicCodes }) => basicCodes ?? []),
  )
  return new Map(items.map((item) => [item.basicCode, item]))
}

function Mandates({ given, held, kinds, items }: Listed & { items: Items }) {
  const { t, request } = usePage()
  const isFirm = request.me?.actingAs?.kind === 'firm'
  const speaks = kinds.length > 0
  return (
    <div class="wrap narrow">
      <h1>{t('mandates.title')}</h1>
      <p class="lead">{t('mandates.lead')}</p>
      {request.me?.staff && (
        <PostForm action="/agency/end">
          <Button kind="warning">{t('mandates.agency_end')}</Button>
        </PostForm>
      )}
      <p class="tb-form-actions">
        {speaks && <ButtonLink href="/mandates/new">{t('mandates.new')}</ButtonLink>}
        {speaks && (
          <ButtonLink href="/on-my-behalf" kind="secondary">
            {t('mandates.deeds')}
          </ButtonLink>
        )}
      </p>
      {speaks && (
        <Side
          title={t(isFirm ? 'mandates.given_firm' : 'mandates.given')}
          none={t('mandates.none_given')}
          mandates={given}
          side="given"
          items={items}
        />
      )}
      <Side
        title={t('mandates.held')}
        none={t('mandates.none_held')}
        mandates={held}
        side="held"
        items={items}
      />
    </div>
  )
}

type SideGiven = {
  title: string
  none: string
  mandates: readonly Mandate[]
  side: 'given' | 'held'
  items: Items
}

const isOpen = ({ state }: Mandate) => state === 'offered' || state === 'in_force'

function Side({ title, none, mandates, side, items }: SideGiven) {
  const { t } = usePage()
  const open = mandates.filter(isOpen)
  const over = mandates.filter((one) => !isOpen(one))
  return (
    <section class="mandates-side">
      <h2>{title}</h2>
      {open.length === 0 && <p class="tb-soft">{none}</p>}
      {open.map((mandate) => (
        <MandateCard key={mandate.id} mandate={mandate} items={items} side={side} />
      ))}
      {over.length > 0 && (
        <Disclosure summary={t('mandates.earlier', { count: over.length })}>
          {over.map((mandate) => (
            <MandateCard key={mandate.id} mandate={mandate} items={items} side={side} />
          ))}
        </Disclosure>
      )}
    </section>
  )
}
