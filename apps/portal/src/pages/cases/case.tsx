import type { MyCase } from '@tongban/contracts/cases.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { t } from '@tongban/i18n/portal.ts'
import { ButtonLink } from '@tongban/ui/components/button.tsx'
import { Card } from '@tongban/ui/components/card.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { show } from '../../show.tsx'
import { CaseHead } from './case-head.tsx'
import { Clocks } from './clocks.tsx'
import { Confirmation } from './confirmation.tsx'
import { CorrectionNotice } from './correction-notice.tsx'
import { Decision } from './decision.tsx'
import { History } from './history.tsx'
import { Journey } from './journey.tsx'
import { casePath, casePage as head, openCase } from './open-case.ts'
import { ratingWord } from './rating-levels.ts'
import { Delivery, Documents, Licences, Members } from './results.tsx'
import { Submitted } from './submitted.tsx'

/** One case: how it stands in one sentence, then everything that is known of it. */
export const casePage: PageRoute = {
  method: 'GET',
  path: '/cases/:caseId',
  signedIn: true,
  async handle(request) {
    const opened = await openCase(request)
    if (!opened.ok) return opened.answer
    const isNew = request.query.new === '1'
    const say = t(request.language)
    return show(
      request,
      head(isNew ? say('case.new_title') : opened.value.itemName, [
        { href: '/cases', label: say('cases.title') },
      ]),
      isNew ? <Confirmation found={opened.value} /> : <Case found={opened.value} />,
    )
  },
}

function Case({ found }: { found: MyCase }) {
  const { t } = usePage()
  return (
    <div class="wrap case-page">
      <CaseHead found={found} />
      {found.correction && <CorrectionNotice found={found} correction={found.correction} />}
      {found.decision && <Decision found={found} decision={found.decision} />}
      <Licences licences={found.licences} />
      <Card id="progress" title={t('case.progress')}>
        <Journey progress={found.progress} />
      </Card>
      <Members members={found.members} />
      <Clocks clocks={found.clocks} />
      <Documents documents={found.documents} />
      <Delivery delivery={found.delivery} />
      <Submitted found={found} />
      <History found={found} />
      <Acts found={found} />
    </div>
  )
}

function Acts({ found }: { found: MyCase }) {
  const { t, language } = usePage()
  const { abilities, rating } = found
  return (
    <p class="tb-form-actions case-acts">
      {abilities.includes('rate') && (
        <ButtonLink href={casePath(found, '/rating')} kind="secondary">
          {t('rating.title')}
        </ButtonLink>
      )}
      {rating && (
        <a href={casePath(found, '/rating')}>
          {t('rating.given', { at: formatInstant(rating.at, language), level: t(ratingWord(rating.level)) })}
        </a>
      )}
      {abilities.includes('withdraw') && (
        <ButtonLink href={casePath(found, '/withdraw')} kind="quiet">
          {t('case.withdraw')}
        </ButtonLink>
      )}
    </p>
  )
}
