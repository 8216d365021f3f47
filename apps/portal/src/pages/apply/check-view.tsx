import { visibleFields } from '@tongban/law/forms/form-scope.ts'
import { Button } from '@tongban/ui/components/button.tsx'
import { Card } from '@tongban/ui/components/card.tsx'
import { Disclosure } from '@tongban/ui/components/disclosure.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { Notice } from '@tongban/ui/components/notice.tsx'
import { address } from '../../address.ts'
import { AnswerList } from '../../components/answer-list.tsx'
import { TickField } from '../../components/tick-field.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import { PostForm } from '../../post-form.tsx'
import type { BundleMember } from './bundle-members.ts'
import { Change } from './change.tsx'
import { CheckedCost, CheckedDelivery, CheckedMaterials, CheckedMembers } from './check-parts.tsx'
import type { PlannedChecklist } from './draft-facts.tsx'
import { draftPath } from './draft-path.ts'
import { formPages } from './form-pages.ts'
import type { OpenDraft } from './open-draft.ts'
import { StepHead } from './step-head.tsx'

export type CheckProblem = { href: string; message: string }
type Props = {
  opened: OpenDraft
  checklist: PlannedChecklist | null
  members: readonly BundleMember[]
  problems: readonly CheckProblem[]
  hasChanged: boolean
}

/** 检查并提交: everything in one place, each part with the way back to it. */
export function CheckStep({ opened, checklist, members, problems, hasChanged }: Props) {
  const { t } = usePage()
  const { draft } = opened
  return (
    <div class="wrap narrow">
      {problems.length > 0 && <Problems problems={problems} />}
      <StepHead draft={draft} step="check" />
      <p class="lead">{t('check.lead')}</p>
      {hasChanged && (
        <Notice tone="caution" live>
          <p>{t('check.changed')}</p>
        </Notice>
      )}
      <Scenario opened={opened} />
      <Sections opened={opened} />
      <CheckedMaterials opened={opened} />
      <CheckedDelivery opened={opened} />
      <CheckedCost opened={opened} checklist={checklist} />
      <CheckedMembers members={members} />
      <Submit opened={opened} problems={problems} />
    </div>
  )
}

function Problems({ problems }: { problems: readonly CheckProblem[] }) {
  const { t } = usePage()
  return (
    <div class="tb-error-summary" role="alert" tabIndex={-1} id="check">
      <h2>{t('check.problems', { count: problems.length })}</h2>
      <ul>
        {problems.map(({ href, message }) => (
          <li key={href + message}>
            <a href={href}>
              <Zh>{message}</Zh>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Scenario({ opened: { draft, guide } }: { opened: OpenDraft }) {
  const { t } = usePage()
  const answered = guide.definition.scenarios.flatMap(({ id, text, options }) => {
    const chosen = options.find(({ value }) => value === draft.scenario[id])
    return chosen ? [{ label: text, value: <Zh>{chosen.label}</Zh> }] : []
  })
  if (answered.length === 0) return null
  return (
    <Card id="scenario" title={t('check.scenario')}>
      <Facts facts={answered} />
    </Card>
  )
}

function Sections({ opened: { draft } }: { opened: OpenDraft }) {
  const visible = visibleFields(draft.form, draft.answers, draft.scenario)
  return formPages(draft).flatMap(({ path, sections }) =>
    sections.map((section) => (
      <Card
        key={section.id}
        id={`part-${section.id}`}
        title={<Zh>{section.title}</Zh>}
        aside={<Change href={address(path, { return: 'check' })} part={section.title} />}
      >
        <AnswerList
          fields={section.fields.filter(({ id }) => visible.has(`/${id}`))}
          answers={draft.answers}
          provenance={draft.provenance}
          uploads={draft.uploads}
        />
      </Card>
    )),
  )
}

function Submit({ opened: { draft }, problems }: Pick<Props, 'opened' | 'problems'>) {
  const { t } = usePage()
  return (
    <Card id="submit" title={t('check.declare_title')}>
      <PostForm action={draftPath(draft, '/check')}>
        <input type="hidden" name="_revision" value={draft.revision} />
        <TickField
          id="declared"
          name="declared"
          label={t('check.declare')}
          error={problems.find(({ href }) => href === '#declared')?.message}
        />
        <div class="tb-form-actions">
          <Button large>{t('check.submit')}</Button>
        </div>
      </PostForm>
      <Disclosure summary={t('check.help')}>
        <p>{t('check.help_text')}</p>
      </Disclosure>
    </Card>
  )
}
