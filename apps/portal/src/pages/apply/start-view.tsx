import type { Guide } from '@tongban/contracts/catalog.ts'
import type { listDrafts } from '@tongban/contracts/drafts.ts'
import type { Capacity } from '@tongban/contracts/identity.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { Button, ButtonLink } from '@tongban/ui/components/button.tsx'
import { Card } from '@tongban/ui/components/card.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { Notice } from '@tongban/ui/components/notice.tsx'
import { address } from '../../address.ts'
import { CapacityChoice } from '../../components/capacity-choice.tsx'
import { inWhoseName } from '../../components/in-whose-name.ts'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import { PostForm } from '../../post-form.tsx'
import type { Scenario } from '../guide/scenario.ts'
import { draftPath } from './draft-path.ts'
import { STEPS } from './step-head.tsx'

type ExistingDraft = ResultOf<typeof listDrafts>['items'][number]

/** One decision: begin, or go on with what was begun before. */
export function Start(props: {
  guide: Guide
  scenario: Scenario
  existing: ExistingDraft | null
  problems: readonly string[]
}) {
  const { t } = usePage()
  const { guide, scenario, existing, problems } = props
  return (
    <div class="wrap narrow">
      <h1>
        <Zh>{t('start.title', { item: guide.definition.name })}</Zh>
      </h1>
      {problems.length > 0 && (
        <div class="after-panel">
          <Notice tone="bad" title={t('start.not_eligible')}>
            <ul class="tb-list">
              {problems.map((problem) => (
                <li key={problem}>
                  <Zh>{problem}</Zh>
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      {existing && <Existing draft={existing} />}
      <Card>
        <Applicant />
        <h2 class="start-what">{t('start.what')}</h2>
        <ol class="start-steps">
          {STEPS.map((step) => (
            <li key={step}>{t(`draft.step_${step}`)}</li>
          ))}
        </ol>
        <p class="tb-soft">{t('start.hint')}</p>
        <Begin guide={guide} scenario={scenario} afresh={existing !== null} />
      </Card>
    </div>
  )
}

function Applicant() {
  const { t, request } = usePage()
  const acting = request.me?.actingAs
  const capacities = request.me?.capacities ?? []
  if (!acting) return null
  return (
    <Facts
      facts={[
        {
          label: t('start.for'),
          value: (
            <>
              <strong>
                <Zh>{acting.name}</Zh>
              </strong>{' '}
              <span class="tb-soft">
                {t(`start.as_${inWhoseName(acting)}`)} · {acting.identifier}
              </span>
              {capacities.length > 1 && (
                <>
                  {' '}
                  <a href={address('/capacity', { next: address(request.path, request.query) })}>
                    {t('me.switch')}
                  </a>
                </>
              )}
            </>
          ),
        },
      ]}
    />
  )
}

function Existing({ draft }: { draft: ExistingDraft }) {
  const { t, language } = usePage()
  return (
    <Card id="existing" title={t('start.existing')}>
      <p class="tb-soft">{t('start.existing_saved', { at: formatInstant(draft.savedAt, language) })}</p>
      <p class="tb-form-actions">
        <ButtonLink href={draftPath(draft)} large>
          {t('start.existing_continue')}
        </ButtonLink>
      </p>
    </Card>
  )
}

function Begin({ guide, scenario, afresh }: { guide: Guide; scenario: Scenario; afresh: boolean }) {
  const { t } = usePage()
  if (!scenario.complete) {
    const open = scenario.asked.filter(({ chosen }) => chosen === null).length
    return (
      <div class="tb-form-actions">
        <p>{t('start.unanswered', { count: open })}</p>
        <ButtonLink href={`${address(`/items/${guide.code}`, scenario.answers)}#questions`} large>
          {t('start.answer')}
        </ButtonLink>
      </div>
    )
  }
  return (
    <PostForm action={`/items/${guide.code}/apply`}>
      {Object.entries(scenario.answers).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div class="tb-form-actions">
        <Button large={!afresh} kind={afresh ? 'secondary' : 'primary'}>
          {t(afresh ? 'start.afresh' : 'start.begin')}
        </Button>
      </div>
    </PostForm>
  )
}

/** Why not in the present name: the item is for persons or for firms, or the mandate does not name it and another does. */
export type Misfit = 'persons_only' | 'firms_only' | 'other_mandate'

export function OtherCapacity(props: {
  guide: Guide
  why: Misfit
  offered: readonly Capacity[]
  names: ReadonlyMap<string, string>
  next: string
}) {
  const { t } = usePage()
  const { guide, why, offered, names, next } = props
  const [first] = offered
  return (
    <div class="wrap narrow">
      <h1>{t(`start.${why}`)}</h1>
      <p class="lead">
        <Zh>{guide.definition.name}</Zh>
      </p>
      {first ? (
        <PostForm action="/capacity" class="panel">
          <input type="hidden" name="next" value={next} />
          <p>{t(`start.${why}_text`)}</p>
          <CapacityChoice capacities={offered} chosen={first} names={names} />
          <div class="tb-form-actions">
            <Button large>{t('capacity.continue')}</Button>
          </div>
        </PostForm>
      ) : (
        <div class="panel">
          <Notice tone="info" title={t('start.no_firm')}>
            <p>{t('start.no_firm_text')}</p>
          </Notice>
          <div class="tb-form-actions">
            <ButtonLink href={`/items/${guide.code}`} kind="secondary">
              {t('start.back_to_guide')}
            </ButtonLink>
          </div>
        </div>
      )}
    </div>
  )
}
