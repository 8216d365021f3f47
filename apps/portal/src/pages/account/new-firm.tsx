import { registerFirm } from '@tongban/contracts/firms.ts'
import { AGREEMENT_VERSION } from '@tongban/contracts/sign-in.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Button, ButtonLink } from '@tongban/ui/components/button.tsx'
import { ErrorSummary, type SummaryEntry } from '@tongban/ui/components/error-summary.tsx'
import { TextField } from '@tongban/ui/components/field.tsx'
import { posted } from '../../address.ts'
import { AgreementChoice } from '../../components/agreement-choice.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute, PortalRequest, PortalResponse } from '../../page-route.ts'
import { PostForm } from '../../post-form.tsx'
import { problemLine } from '../../problem-line.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'

const path = '/me/firms/new'

/** 法人实名认证, by the representative with the business licence at hand. */
export const newFirmPage: PageRoute = {
  method: 'GET',
  path,
  signedIn: true,
  async handle(request) {
    if (request.me?.outstanding === 'verify') return { redirect: '/me/verification' }
    return firmForm(request, [])
  },
}

export const newFirmPost: PageRoute = {
  method: 'POST',
  path,
  signedIn: true,
  async handle(request) {
    const say = t(request.language)
    const creditCode = posted(request, 'creditCode').replaceAll(/\s/g, '').toUpperCase()
    const name = posted(request, 'name').slice(0, 120)
    const day = dayIn(posted(request, 'establishedOn'))
    const agreement = posted(request, 'agreement')
    const wrong: SummaryEntry[] = []
    if (creditCode.length !== 18) wrong.push({ fieldId: 'creditCode', message: say('firms.enter_code') })
    if (!name) wrong.push({ fieldId: 'name', message: say('firms.enter_name') })
    if (!day) wrong.push({ fieldId: 'establishedOn', message: say('firms.enter_day') })
    if (agreement !== AGREEMENT_VERSION)
      wrong.push({ fieldId: 'agreement', message: say('register.must_agree') })
    if (wrong.length > 0 || !day) return firmForm(request, wrong)
    const done = await request.call(registerFirm, {
      body: { creditCode, name, establishedOn: day, agreement },
    })
    if (done.ok) return { redirect: '/me/firms', flash: say('firms.done', { name: done.value.name }) }
    const { code, title, detail, errors } = done.problem
    if (code.startsWith('session.')) return problemPage(request, done.problem)
    const fieldId = errors?.[0]?.path.slice(1) ?? null
    return firmForm(request, [{ fieldId, message: problemLine({ title, detail }, request.language) }])
  },
}

/** 2025年6月18日, 2025.6.18 and 2025-06-18 are one day; a day that does not exist is none. */
function dayIn(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})\D(\d{1,2})\D(\d{1,2})日?$/.exec(text) ?? []
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    ).toString()
  } catch {
    return undefined
  }
}

function firmForm(request: PortalRequest, wrong: SummaryEntry[]): Promise<PortalResponse> {
  const say = t(request.language)
  return show(
    request,
    {
      title: say('firms.new_title'),
      section: 'me',
      hidden: true,
      crumbs: [
        { href: '/me', label: say('me.title') },
        { href: '/me/firms', label: say('firms.title') },
      ],
      status: wrong.length > 0 ? 422 : 200,
    },
    <FirmForm wrong={wrong} />,
  )
}

function FirmForm({ wrong }: { wrong: readonly SummaryEntry[] }) {
  const { t, request } = usePage()
  const error = (id: string) => wrong.find(({ fieldId }) => fieldId === id)?.message
  return (
    <div class="wrap narrow">
      {wrong.length > 0 && <ErrorSummary title={t('firms.problem')} entries={wrong} />}
      <h1>{t('firms.new_title')}</h1>
      <p class="lead">{t('firms.new_lead')}</p>
      <PostForm action={path} class="panel">
        <TextField
          id="creditCode"
          name="creditCode"
          label={t('firms.code')}
          hint={t('firms.code_hint')}
          error={error('creditCode')}
          value={posted(request, 'creditCode')}
          autocomplete="off"
          maxLength={40}
          required
        />
        <TextField
          id="name"
          name="name"
          label={t('firms.name')}
          hint={t('firms.name_hint')}
          error={error('name')}
          value={posted(request, 'name')}
          autocomplete="off"
          maxLength={120}
          required
        />
        <TextField
          id="establishedOn"
          name="establishedOn"
          label={t('firms.day')}
          hint={t('firms.day_hint')}
          error={error('establishedOn')}
          value={posted(request, 'establishedOn')}
          autocomplete="off"
          maxLength={20}
          required
        />
        <div class="tb-field">
          <p class="tb-label">{t('firms.representative')}</p>
          <p class="tb-hint">{t('firms.representative_hint')}</p>
          <p>
            <Zh>{request.me?.name ?? ''}</Zh>
          </p>
        </div>
        <AgreementChoice
          label={t('firms.agree')}
          agreed={posted(request, 'agreement') === AGREEMENT_VERSION}
          error={error('agreement')}
        />
        <div class="tb-form-actions">
          <Button large>{t('firms.submit')}</Button>
          <ButtonLink href="/halls" kind="quiet">
            {t('verification.window')}
          </ButtonLink>
        </div>
      </PostForm>
    </div>
  )
}
