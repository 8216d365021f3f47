import type { CaseSummary } from '@tongban/contracts/cases.ts'
import type { Licence } from '@tongban/contracts/licences.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { Status } from '@tongban/ui/components/status.tsx'
import { caseTone } from '../../components/case-tone.ts'
import { LicenceCard } from '../../components/licence-card.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'

/** 我的办件 and 我的证照, first of all things on the home page of someone who is signed in. */
export function Mine({ cases, licences }: { cases: readonly CaseSummary[]; licences: readonly Licence[] }) {
  const { t } = usePage()
  return (
    <div class="mine">
      <section aria-labelledby="my-cases">
        <div class="section-head">
          <h2 id="my-cases">{t('home.my_cases')}</h2>
          <a href="/cases">{t('home.all_cases')}</a>
        </div>
        {cases.length === 0 && <p class="tb-soft">{t('home.no_cases')}</p>}
        <ul class="case-list">
          {cases.map((running) => (
            <CaseRow key={running.id} running={running} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="my-licences">
        <div class="section-head">
          <h2 id="my-licences">{t('home.my_licences')}</h2>
          <a href="/licences">{t('home.all_licences')}</a>
        </div>
        {licences.length === 0 && <p class="tb-soft">{t('home.no_licences')}</p>}
        <ul class="licence-list">
          {licences.map((licence) => (
            <li key={licence.id}>
              <LicenceCard licence={licence} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

function CaseRow({ running }: { running: CaseSummary }) {
  const { t, language } = usePage()
  return (
    <li class="case-row">
      <div class="case-row-head">
        <h3>
          <a href={`/cases/${running.id}`}>
            <Zh>{running.itemName}</Zh>
          </a>
        </h3>
        <Status tone={caseTone(running.status)}>
          <Zh>{running.statusLabel}</Zh>
        </Status>
      </div>
      <p>
        <Zh>{running.nextStep}</Zh>
      </p>
      {running.dueOn && (
        <p class="tb-soft tb-small">
          {t('track.due')} <time dateTime={running.dueOn}>{formatDay(running.dueOn, language)}</time>
        </p>
      )}
    </li>
  )
}
