import { trackCase } from '@tongban/contracts/applicant-cases.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { formatDay, formatInstant } from '@tongban/i18n/format.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Button, ButtonLink } from '@tongban/ui/components/button.tsx'
import { Card } from '@tongban/ui/components/card.tsx'
import { ErrorSummary, type SummaryEntry } from '@tongban/ui/components/error-summary.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { TextField } from '@tongban/ui/components/field.tsx'
import { Status } from '@tongban/ui/components/status.tsx'
import { posted } from '../../address.ts'
import { caseTone } from '../../components/case-tone.ts'
import { ProgressPicture } from '../../components/progress-picture.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute, PortalRequest, PortalResponse } from '../../page-route.ts'
import { PostForm } from '../../post-form.tsx'
import { problemLine } from '../../problem-line.ts'
import { show } from '../../show.tsx'

type Tracked = ResultOf<typeof trackCase>
type Asked = { number: string; lastFour: string; wrong: SummaryEntry[] }

/** 进度查询 without signing in: what is on the receipt is enough. */
export const trackPage: PageRoute = {
  method: 'GET',
  path: '/track',
  // The QR code of a receipt leads here with the number.
  handle: (request) => ask(request, { number: request.query.number ?? '', lastFour: '', wrong: [] }),
}

export const trackPost: PageRoute = {
  method: 'POST',
  path: '/track',
  async handle(request) {
    const say = t(request.language)
    const number = posted(request, 'number').slice(0, 20)
    const lastFour = posted(request, 'last_four').toUpperCase()
    const wrong: SummaryEntry[] = []
    if (!number) wrong.push({ fieldId: 'number', message: say('track.enter_number') })
    if (!/^[0-9A-Z]{4}$/.test(lastFour))
      wrong.push({ fieldId: 'last-four', message: say('track.enter_last_four') })
    if (wrong.length) return ask(request, { number, lastFour, wrong })
    const found = await request.call(trackCase, { body: { queryNumber: number, lastFour } })
    if (!found.ok) {
      const message = problemLine(found.problem, request.language)
      return ask(request, { number, lastFour, wrong: [{ fieldId: 'number', message }] })
    }
    return show(
      request,
      { title: say('track.title'), section: 'progress', hidden: true },
      <TrackedCase found={found.value} />,
    )
  },
}

function ask(request: PortalRequest, asked: Asked): Promise<PortalResponse> {
  const status = asked.wrong.length ? 422 : 200
  return show(
    request,
    { title: t(request.language)('track.title'), section: 'progress', status },
    <TrackForm {...asked} />,
  )
}

function TrackForm({ number, lastFour, wrong }: Asked) {
  const { t } = usePage()
  const error = (id: string) => wrong.find(({ fieldId }) => fieldId === id)?.message
  return (
    <div class="wrap narrow">
      {wrong.length > 0 && <ErrorSummary title={t('track.problem')} entries={wrong} />}
      <h1>{t('track.title')}</h1>
      <p class="lead">{t('track.hint')}</p>
      <PostForm action="/track" class="panel">
        <TextField
          id="number"
          name="number"
          label={t('track.number')}
          error={error('number')}
          value={number}
          autocomplete="off"
          maxLength={20}
          required
        />
        <TextField
          id="last-four"
          name="last_four"
          label={t('track.last_four')}
          hint={t('track.last_four_hint')}
          error={error('last-four')}
          value={lastFour}
          autocomplete="off"
          maxLength={4}
          required
        />
        <div class="tb-form-actions">
          <Button large>{t('track.submit')}</Button>
        </div>
      </PostForm>
    </div>
  )
}

function TrackedCase({ found }: { found: Tracked }) {
  const { t, language } = usePage()
  return (
    <div class="wrap narrow">
      <h1>
        <Zh>{found.itemName}</Zh>
      </h1>
      <p class="lead">
        <Status tone={caseTone(found.status)}>
          <Zh>{found.statusLabel}</Zh>
        </Status>{' '}
        <Zh>{found.nextStep}</Zh>
      </p>
      <Card id="progress" title={t('track.progress')}>
        <ProgressPicture progress={found.progress} />
      </Card>
      <Card>
        <Facts
          facts={[
            { label: t('track.applicant'), value: <Zh>{found.applicantName}</Zh> },
            { label: t('track.organization'), value: <Zh>{found.organizationName}</Zh> },
            { label: t('track.submitted'), value: formatInstant(found.submittedAt, language) },
            found.dueOn ? { label: t('track.due'), value: formatDay(found.dueOn, language) } : null,
            { label: t('track.case_number'), value: <span class="tb-code">{found.number}</span> },
          ]}
        />
      </Card>
      <p class="after-panel">
        <ButtonLink href="/track" kind="secondary">
          {t('track.again')}
        </ButtonLink>
      </p>
    </div>
  )
}
