import type { MyCase } from '@tongban/contracts/cases.ts'
import type { RuleResult } from '@tongban/contracts/evidence.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { ButtonLink } from '@tongban/ui/components/button.tsx'
import { Disclosure } from '@tongban/ui/components/disclosure.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { Icon } from '@tongban/ui/components/icon.tsx'
import { fileAddress } from '../../components/file-list.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'

type Made = NonNullable<MyCase['decision']>

/** The decision with its reasons, what was found, what would make it pass, and the rights against it. */
export function Decision({ found, decision }: { found: MyCase; decision: Made }) {
  const { t, language } = usePage()
  const { outcome, rules, appeal, documentId } = decision
  const isApproved = outcome === 'approved'
  const failed = rules.filter(({ passed }) => passed === false)
  const passed = rules.filter((rule) => rule.passed === true)
  return (
    <section class={`decision decision-${outcome}`} aria-labelledby="decision-title">
      <h2 id="decision-title">
        <Icon name={isApproved ? 'tick' : 'stop'} />
        {t('case.decision')}：{t(`case.${outcome}`)}
      </h2>
      <p class="tb-soft tb-small">{t('case.decided_on', { day: formatDay(decision.on, language) })}</p>
      {decision.reasons && (
        <>
          <h3>{t('case.reasons')}</h3>
          <p class="reasons">
            <Zh>{decision.reasons}</Zh>
          </p>
        </>
      )}
      {failed.length > 0 && (
        <>
          <h3>{t('case.rules_failed')}</h3>
          <ul class="rules">
            {failed.map((rule) => (
              <Rule key={rule.ruleId} rule={rule} />
            ))}
          </ul>
        </>
      )}
      {passed.length > 0 && (
        <Disclosure summary={t('case.rules_passed', { count: passed.length })}>
          <ul class="rules">
            {passed.map((rule) => (
              <Rule key={rule.ruleId} rule={rule} />
            ))}
          </ul>
        </Disclosure>
      )}
      {appeal && (
        <div class="appeal">
          <h3>
            <Icon name="court" />
            {t('case.appeal')}
          </h3>
          <p>
            <Zh>{appeal}</Zh>
          </p>
        </div>
      )}
      <p class="tb-form-actions">
        {documentId && (
          <ButtonLink href={fileAddress(documentId)} kind="secondary" icon="document">
            {t('case.decision_document')}
          </ButtonLink>
        )}
        {!isApproved && (
          <ButtonLink href={`/items/${found.itemCode}`} kind="secondary">
            {t('case.again')}
          </ButtonLink>
        )}
      </p>
    </section>
  )
}

function Rule({ rule }: { rule: RuleResult }) {
  const { t } = usePage()
  return (
    <li>
      <p class="rule-text">
        <Icon name={rule.passed ? 'tick' : 'stop'} />
        <strong>
          <Zh>{rule.text}</Zh>
        </strong>
      </p>
      {rule.facts.length > 0 && (
        <Facts
          facts={rule.facts.map(({ label, value, source }) => ({
            label,
            value: <Zh>{`${value}（${source}）`}</Zh>,
          }))}
        />
      )}
      {rule.passed === false && (
        <p>
          <Zh>{rule.whenNot}</Zh>
        </p>
      )}
      <p class="tb-soft tb-small">
        <Zh>{t('case.basis', { basis: rule.basis })}</Zh>
      </p>
    </li>
  )
}
