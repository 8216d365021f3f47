import { listCodeReadings, showOneCode } from '@tongban/contracts/one-code.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { t } from '@tongban/i18n/portal.ts'
import { LANGUAGE_TAGS } from '@tongban/i18n/translator.ts'
import { ButtonLink } from '@tongban/ui/components/button.tsx'
import { Card } from '@tongban/ui/components/card.tsx'
import { QrPicture } from '../../components/qr-picture.tsx'
import { Zh } from '../../components/zh.tsx'
import { Island } from '../../island.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'

type Code = ResultOf<typeof showOneCode>
type Readings = ResultOf<typeof listCodeReadings>['readings']
/** What the script that changes the code is given; `{seconds}` stands in `left`. */
export type FreshCodeProps = { seconds: number; left: string; expired: string }

/** 一码. Each look at the page makes a code: without script a reload does what the script does by itself. */
export const oneCodePage: PageRoute = {
  method: 'GET',
  path: '/code',
  signedIn: true,
  async handle(request) {
    const [made, read] = await Promise.all([
      request.call(showOneCode, {}),
      request.call(listCodeReadings, {}),
    ])
    if (!made.ok) return problemPage(request, made.problem)
    const say = t(request.language)
    return show(
      request,
      {
        title: say('code.title'),
        section: 'me',
        hidden: true,
        crumbs: [{ href: '/me', label: say('me.title') }],
      },
      <OneCode made={made.value} readings={read.ok ? read.value.readings : []} />,
    )
  },
}

function OneCode({ made, readings }: { made: Code; readings: Readings }) {
  const { t, language } = usePage()
  const until = Temporal.Instant.from(made.expiresAt)
  const props: FreshCodeProps = {
    seconds: Math.max(5, Math.floor(Temporal.Now.instant().until(until).total('seconds')) - 5),
    left: t('code.left', { seconds: '{seconds}' }),
    expired: t('code.expired'),
  }
  const time = new Intl.DateTimeFormat(LANGUAGE_TAGS[language], {
    timeStyle: 'medium',
    timeZone: 'Asia/Shanghai',
  }).format(until.epochMilliseconds)
  return (
    <div class="wrap narrow presenting">
      <h1>{t('code.title')}</h1>
      <p class="one-code-name">
        <Zh>{made.name}</Zh>
      </p>
      <Island name="fresh-code" props={props}>
        <figure class="one-code">
          <QrPicture content={made.code} label={t('code.picture')} />
          <figcaption>{t('code.until', { time })}</figcaption>
        </figure>
        <p class="countdown tb-figures" aria-hidden="true" />
      </Island>
      <p class="tb-form-actions">
        <ButtonLink href="/code">{t('code.refresh')}</ButtonLink>
      </p>
      <p class="tb-soft one-code-text">{t('code.lead')}</p>
      <Card id="readings" title={t('code.readings')}>
        {readings.length === 0 && <p class="tb-soft">{t('code.no_readings')}</p>}
        <ul class="code-readings">
          {readings.map(({ at, purpose, organizationName }) => (
            <li key={at}>
              <Zh>{organizationName}</Zh> · {t(`code.purpose_${purpose}`)}{' '}
              <time class="tb-soft" dateTime={at}>
                {formatInstant(at, language)}
              </time>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}
