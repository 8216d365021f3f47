import { getMyLicence, type Licence, presentLicence } from '@tongban/contracts/licences.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { t } from '@tongban/i18n/portal.ts'
import { LANGUAGE_TAGS } from '@tongban/i18n/translator.ts'
import { Button, ButtonLink } from '@tongban/ui/components/button.tsx'
import { Zh } from '../../components/zh.tsx'
import { Island } from '../../island.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute, PortalRequest, PortalResponse } from '../../page-route.ts'
import { PostForm } from '../../post-form.tsx'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'

type Presentation = ResultOf<typeof presentLicence>
/** What the script of the countdown is given; `{seconds}` stands in `left`. */
export type CountdownProps = { seconds: number; left: string; expired: string }

const path = '/licences/:licenceId/present'

/** 亮证: a code is made by a press of a button only, for it is good for one scan within sixty seconds. */
export const presentPage: PageRoute = {
  method: 'GET',
  path,
  signedIn: true,
  handle: (request) => onLicence(request, null),
}

export const presentPost: PageRoute = {
  method: 'POST',
  path,
  signedIn: true,
  async handle(request) {
    const made = await request.call(presentLicence, { params: { licenceId: request.params.licenceId ?? '' } })
    return made.ok ? onLicence(request, made.value) : problemPage(request, made.problem)
  },
}

async function onLicence(request: PortalRequest, made: Presentation | null): Promise<PortalResponse> {
  const found = await request.call(getMyLicence, { params: { licenceId: request.params.licenceId ?? '' } })
  if (!found.ok) return problemPage(request, found.problem)
  const say = t(request.language)
  return show(
    request,
    {
      title: say('present_mine.title', { licence: found.value.typeName }),
      section: 'licences',
      hidden: true,
      crumbs: [
        { href: '/licences', label: say('wallet.title') },
        { href: `/licences/${found.value.id}`, label: found.value.typeName },
      ],
    },
    made ? <Shown licence={found.value} made={made} /> : <Ask licence={found.value} />,
  )
}

function Ask({ licence }: { licence: Licence }) {
  const { t } = usePage()
  return (
    <div class="wrap narrow">
      <h1>{t('present_mine.ask')}</h1>
      <p class="lead">{t('present_mine.ask_text')}</p>
      <PostForm action={`/licences/${licence.id}/present`} class="tb-form-actions">
        <Button large icon="verify">
          {t('present_mine.make')}
        </Button>
        <ButtonLink href={`/licences/${licence.id}`} kind="secondary">
          {t('present_mine.back')}
        </ButtonLink>
      </PostForm>
    </div>
  )
}

function Shown({ licence, made }: { licence: Licence; made: Presentation }) {
  const { t, language } = usePage()
  const until = Temporal.Instant.from(made.expiresAt)
  const seconds = Math.max(0, Math.round(Temporal.Now.instant().until(until).total('seconds')))
  const time = TIME[language].format(until.epochMilliseconds)
  const countdown: CountdownProps = {
    seconds,
    left: t('present_mine.left', { seconds: '{seconds}' }),
    expired: t('present_mine.expired'),
  }
  return (
    <div class="wrap narrow presenting">
      <h1>
        <Zh>{licence.typeName}</Zh>
      </h1>
      <p class="lead">{t('present_mine.text')}</p>
      <Island name="countdown" props={countdown}>
        <figure>
          <div
            class="presentation-qr"
            role="img"
            aria-label={t('present_mine.qr')}
            dangerouslySetInnerHTML={{ __html: made.qrSvg }}
          />
          <figcaption>{t('present_mine.until', { time })}</figcaption>
        </figure>
        <p class="countdown tb-figures" aria-hidden="true" />
        <p class="tb-hidden" role="status" />
      </Island>
      <PostForm action={`/licences/${licence.id}/present`} class="tb-form-actions">
        <Button large>{t('present_mine.refresh')}</Button>
        <ButtonLink href={`/licences/${licence.id}`} kind="secondary">
          {t('present_mine.back')}
        </ButtonLink>
      </PostForm>
    </div>
  )
}

const clockTime = (language: 'zh' | 'en') =>
  new Intl.DateTimeFormat(LANGUAGE_TAGS[language], { timeStyle: 'medium', timeZone: 'Asia/Shanghai' })
const TIME = { zh: clockTime('zh'), en: clockTime('en') }
