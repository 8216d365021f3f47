import { handOverMandates, listMandates } from '@tongban/contracts/mandates.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Button, ButtonLink } from '@tongban/ui/components/button.tsx'
import { ErrorSummary, type SummaryEntry } from '@tongban/ui/components/error-summary.tsx'
import { TextField } from '@tongban/ui/components/field.tsx'
import { posted } from '../../address.ts'
import { usePage } from '../../page.tsx'
import type { PageRoute, PortalRequest, PortalResponse } from '../../page-route.ts'
import { PostForm } from '../../post-form.tsx'
import { problemLine } from '../../problem-line.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'

const path = '/mandates/:mandateId/hand-over'

/** 离职交接. */
export const handOverPage: PageRoute = {
  method: 'GET',
  path,
  signedIn: true,
  handle: (request) => ask(request, []),
}

export const handOverPost: PageRoute = {
  method: 'POST',
  path,
  signedIn: true,
  async handle(request) {
    const say = t(request.language)
    const name = posted(request, 'name')
    const number = posted(request, 'number')
    const wrong: SummaryEntry[] = []
    if (!name) wrong.push({ fieldId: 'name', message: say('mandates.enter_name') })
    if (!number) wrong.push({ fieldId: 'number', message: say('mandates.enter_number') })
    if (wrong.length > 0) return ask(request, wrong)
    const done = await request.call(handOverMandates, {
      params: { mandateId: request.params.mandateId ?? '' },
      body: { holder: { name: name.slice(0, 60), number: number.slice(0, 40) } },
    })
    if (done.ok)
      return {
        redirect: '/mandates',
        flash: say('mandates.hand_over_done', { name: posted(request, 'leaver') }),
      }
    if (!done.problem.code.startsWith('mandate.holder')) return problemPage(request, done.problem)
    return ask(request, [{ fieldId: 'number', message: problemLine(done.problem, request.language) }])
  },
}

async function ask(request: PortalRequest, wrong: readonly SummaryEntry[]): Promise<PortalResponse> {
  const found = await request.call(listMandates, {})
  if (!found.ok) return problemPage(request, found.problem)
  const mandate = found.value.given.find(({ id }) => id === request.params.mandateId)
  if (!mandate?.abilities.includes('hand_over')) return { redirect: '/mandates' }
  const say = t(request.language)
  return show(
    request,
    {
      title: say('mandates.hand_over_title'),
      section: 'me',
      status: wrong.length > 0 ? 422 : 200,
      hidden: true,
      crumbs: [{ href: '/mandates', label: say('mandates.title') }],
    },
    <HandOver id={mandate.id} leaver={mandate.holderName} wrong={wrong} />,
  )
}

function HandOver({ id, leaver, wrong }: { id: string; leaver: string; wrong: readonly SummaryEntry[] }) {
  const { t, request } = usePage()
  const error = (field: string) => wrong.find(({ fieldId }) => fieldId === field)?.message
  return (
    <div class="wrap narrow">
      {wrong.length > 0 && <ErrorSummary title={t('mandates.hand_over_problem')} entries={wrong} />}
      <h1>{t('mandates.hand_over_title')}</h1>
      <p class="lead">{t('mandates.hand_over_lead', { name: leaver })}</p>
      <PostForm action={`/mandates/${id}/hand-over`} class="panel">
        <input type="hidden" name="leaver" value={leaver} />
        <TextField
          id="name"
          name="name"
          label={t('mandates.successor_name')}
          value={posted(request, 'name')}
          error={error('name')}
          autocomplete="off"
          maxLength={60}
          required
        />
        <TextField
          id="number"
          name="number"
          label={t('mandates.successor_number')}
          hint={t('mandates.number_hint')}
          value={posted(request, 'number')}
          error={error('number')}
          autocomplete="off"
          maxLength={40}
          required
        />
        <div class="tb-form-actions">
          <Button large>{t('mandates.hand_over_do')}</Button>
          <ButtonLink href="/mandates" kind="secondary">
            {t('mandates.back')}
          </ButtonLink>
        </div>
      </PostForm>
    </div>
  )
}
