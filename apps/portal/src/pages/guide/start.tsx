import type { Guide } from '@tongban/contracts/catalog.ts'
import { takesOnlineApplications } from '@tongban/law/catalog/item-kind.ts'
import { ButtonLink } from '@tongban/ui/components/button.tsx'
import { address } from '../../address.ts'
import { usePage } from '../../page.tsx'
import { BrochureLink } from './brochure-link.tsx'
import { contentsOf } from './contents.ts'
import type { Scenario } from './scenario.ts'

type Props = { guide: Guide; scenario: Scenario }

/** 开始办理, with the scenario that was answered; where nothing can be applied for online, the way to the window. */
export function StartButton({ guide, scenario }: Props) {
  const { t } = usePage()
  if (!takesOnlineApplications(guide.definition))
    return (
      <ButtonLink href="#places" kind="secondary" large icon="place">
        {t('guide.where')}
      </ButtonLink>
    )
  return (
    <ButtonLink href={address(`/items/${guide.code}/apply`, scenario.answers)} large>
      {t('guide.start')}
    </ButtonLink>
  )
}

/** Beside the guide on a wide screen: the button and the way through the page. */
export function StartAside(props: Props) {
  const { t } = usePage()
  return (
    <aside class="guide-aside" aria-label={t('guide.contents')}>
      <div class="guide-start">
        <StartButton {...props} />
        <p class="tb-soft tb-small">
          {t(takesOnlineApplications(props.guide.definition) ? 'guide.start_hint' : 'guide.not_online')}
        </p>
        <BrochureLink guide={props.guide} />
      </div>
      <nav class="guide-contents" aria-label={t('guide.contents')}>
        <ul class="tb-plain-list">
          {contentsOf(props.guide.definition).map(({ id, label }) => (
            <li key={id}>
              <a href={`#${id}`}>{t(label)}</a>
            </li>
          ))}
        </ul>
      </nav>
    </aside>
  )
}
