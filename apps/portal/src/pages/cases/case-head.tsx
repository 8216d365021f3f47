import type { CaseStatus, MyCase } from '@tongban/contracts/cases.ts'
import { formatDay, formatInstant } from '@tongban/i18n/format.ts'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { Icon } from '@tongban/ui/components/icon.tsx'
import { Status } from '@tongban/ui/components/status.tsx'
import { caseTone } from '../../components/case-tone.ts'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import { isRunning } from './running.ts'

/** How the case stands: the state in words, what comes next, until when. */
export function CaseHead({ found }: { found: MyCase }) {
  const { t, language } = usePage()
  const due = found.status === 'correction' ? (found.correction?.dueOn ?? found.dueOn) : found.dueOn
  return (
    <header class="case-head">
      <h1>
        <Zh>{found.itemName}</Zh>
      </h1>
      <div class={`case-state tb-tone-${caseTone(found.status)}`}>
        <p class="case-state-word">
          <Status tone={caseTone(found.status)}>{found.statusLabel}</Status>
          <Light found={found} />
        </p>
        <p class="case-next">{found.nextStep}</p>
        {due && isRunning(found) && (
          <p class="case-due">
            <Icon name="calendar" />
            <span>
              {t(dueLabel(found.status))}{' '}
              <strong>
                <time dateTime={due}>{formatDay(due, language)}</time>
              </strong>
              {' · '}
              <a href="#clocks">{t('case.why')}</a>
            </span>
          </p>
        )}
      </div>
      <Facts
        facts={[
          { label: t('case.query_number'), value: <span class="tb-code">{found.queryNumber}</span> },
          { label: t('case.organization'), value: <Zh>{found.organizationName}</Zh> },
          { label: t('case.submitted_at'), value: formatInstant(found.submittedAt, language) },
          { label: t('case.number'), value: <span class="tb-code">{found.number}</span> },
        ]}
      />
    </header>
  )
}

/** Whose turn it is decides which of the clocks is meant. */
function dueLabel(status: CaseStatus) {
  if (status === 'submitted') return 'case.clock_intake'
  if (status === 'correction') return 'case.due_correction'
  return status === 'approved' ? 'case.clock_delivery' : 'case.due'
}

function Light({ found: { light } }: { found: MyCase }) {
  const { t } = usePage()
  if (light !== 'yellow' && light !== 'red') return null
  return <Status tone={light === 'red' ? 'bad' : 'caution'}>{t(`case.light_${light}`)}</Status>
}
