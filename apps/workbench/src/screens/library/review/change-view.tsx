import { type Change, REVIEWS, type Remark } from '@tongban/contracts/changes.ts'
import { changeWords } from '@tongban/i18n/changes.ts'
import { namesIn } from '@tongban/i18n/definition-names.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { useState } from 'react'
import { Link } from 'react-router'
import { useLanguage } from '../../../app/language.tsx'
import { Facts } from '../../../show/facts.tsx'
import { PageHead } from '../../../show/page-head.tsx'
import { AffectedNote } from '../affected-note.tsx'
import { ChangeStatusWord } from '../change-status.tsx'
import { Opinions } from '../editor/opinions.tsx'
import { WithdrawButton } from '../withdraw-button.tsx'
import { ChangeHistory } from './change-history.tsx'
import { CheckNote } from './check-note.tsx'
import { baseOf, differencesOf } from './diff-rows.ts'
import { DiffTable } from './diff-table.tsx'
import { ReviewForm } from './review-form.tsx'
import './review.css'

/** A change as reviewers and readers see it: what it is for, what it changes, how it was judged. */
export function ChangeView({ change }: { change: Change }) {
  const { language, say } = useLanguage()
  const words = changeWords(language)
  const [remarks, setRemarks] = useState<readonly Remark[]>([])
  const given = REVIEWS.filter((kind) => change.abilities.includes(`review_${kind}`))
  const remark = (draft: string) => (path: string, text: string) =>
    setRemarks((before) => [
      ...before.filter((one) => one.draft !== draft || one.path !== path),
      ...(text === '' ? [] : [{ draft, path, text }]),
    ])
  return (
    <>
      <PageHead
        title={`${words(`change_kind.${change.kind}`)} · ${change.name}`}
        text={
          <>
            <ChangeStatusWord status={change.status} /> <span lang="zh-CN">{change.organizationName}</span>
          </>
        }
      >
        <WithdrawButton change={change} />
      </PageHead>
      <div className="review-columns">
        <div>
          <section className="panel">
            <h2>{say('library.section_about')}</h2>
            <div lang="zh-CN">
              <Facts facts={aboutFacts(change)} />
            </div>
            {change.kind !== 'add' && <Concerned change={change} />}
          </section>
          {change.affected && (
            <section className="panel">
              <h2>{say('library.affected')}</h2>
              <AffectedNote kind={change.kind} affected={change.affected} />
            </section>
          )}
          {change.drafts.map((draft) => (
            <section key={draft.key} className="panel">
              <h2>
                {change.drafts.length > 1 && `${draft.key}. `}
                {say(change.kind === 'amend' ? 'library.what_changes' : 'library.what_is_new')}{' '}
                <span lang="zh-CN">{draft.definition.name}</span>
              </h2>
              {draft.itemCode && <p className="figures soft">{draft.itemCode}</p>}
              <DiffTable
                caption={say('library.what_changes')}
                names={new Map([...namesIn(baseOf(change, draft.definition)), ...namesIn(draft.definition)])}
                differences={differencesOf(baseOf(change, draft.definition), draft.definition)}
                {...(given.length > 0 && {
                  remarks: new Map(
                    remarks.filter((one) => one.draft === draft.key).map(({ path, text }) => [path, text]),
                  ),
                  onRemark: remark(draft.key),
                })}
              />
            </section>
          ))}
        </div>
        <div>
          {given.map((kind) => (
            <section key={kind} className="panel" id="actions">
              <h2>{words(`review_kind.${kind}`)}</h2>
              <ReviewForm change={change} review={kind} remarks={remarks} />
            </section>
          ))}
          {change.status === 'in_review' && <CheckNote change={change} />}
          <Exceptions change={change} />
          {change.opinions.length > 0 && (
            <section>
              <Opinions change={change} />
            </section>
          )}
          <section className="panel">
            <h2>{say('library.history')}</h2>
            <ChangeHistory change={change} />
          </section>
        </div>
      </div>
    </>
  )

  function aboutFacts({ basis, reason, effectiveOn, preparedBy, regionName, layer }: Change) {
    return [
      [say('library.basis'), basis],
      [say('library.reason'), reason],
      [
        say('library.effective_on'),
        effectiveOn ? formatDay(effectiveOn, language) : say('library.when_approved'),
      ],
      [say('library.prepared_by'), preparedBy],
      [say('item.region'), regionName],
      [say('library.filter_layer'), words(`change_layer.${layer}`)],
    ] as const
  }
}

/** What it is about, as it is in force. */
function Concerned({ change }: { change: Change }) {
  const { say } = useLanguage()
  return (
    <ul className="concerned">
      {change.concerned.map(({ code, name, version }) => (
        <li key={code}>
          {code.length === 33 ? (
            <Link to={`/items/${code}`} lang="zh-CN">
              {name}
            </Link>
          ) : (
            <span lang="zh-CN">{name}</span>
          )}{' '}
          <span className="soft">
            {say('item.version_number', { version })} · <span className="figures">{code}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Where the item differs from the basic item, and who allowed it. */
function Exceptions({ change }: { change: Change }) {
  const { language, say } = useLanguage()
  const words = changeWords(language)
  if (change.exceptions.length === 0) return null
  return (
    <section className="panel">
      <h2>{say('library.exceptions')}</h2>
      <ul className="concerned">
        {change.exceptions.map(({ id, draft, aspect, reason, requestedBy, approvedBy }) => (
          <li key={id}>
            <b>
              {change.drafts.length > 1 && `${draft}. `}
              {words(`aspect.${aspect}`)}
            </b>{' '}
            <span lang="zh-CN">{reason}</span>{' '}
            <span className="soft">
              {requestedBy}
              {approvedBy && ` · ✓ ${approvedBy}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
