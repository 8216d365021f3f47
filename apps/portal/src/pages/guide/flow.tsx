import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { codeWord } from '@tongban/i18n/code-tables.ts'
import { Card } from '@tongban/ui/components/card.tsx'
import { Disclosure } from '@tongban/ui/components/disclosure.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { Steps } from '@tongban/ui/components/steps.tsx'
import { Table } from '@tongban/ui/components/table.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'

type FlowStep = ItemDefinition['flow'][number]

/** 办理流程 as a picture, its table for those who want the standards, and the time limits. */
export function Flow({ definition }: { definition: ItemDefinition }) {
  const { t, language } = usePage()
  const { statutory, promised, promisedWhen = [], specialProcedures } = definition
  const [shortest] = promisedWhen.map((one) => one.promised).toSorted((a, b) => a.length - b.length)
  return (
    <Card id="flow" title={t('guide.flow')}>
      <Steps
        across
        steps={definition.flow.map((step, index) => ({
          id: `${index}`,
          label: step.step,
          state: 'upcoming',
          stateWord: '',
          detail: <Zh>{`${step.handler} · ${step.limit}`}</Zh>,
        }))}
      />
      <Disclosure summary={t('guide.flow_details')}>
        <Table<FlowStep>
          caption={t('guide.flow')}
          rows={definition.flow}
          id={(step) => step.stage + step.step}
          columns={[
            { label: t('guide.stage'), heading: true, cell: (step) => <Zh>{step.stage}</Zh> },
            { label: t('guide.limit'), cell: (step) => <Zh>{step.limit}</Zh> },
            { label: t('guide.standard'), cell: (step) => <Zh>{step.standard}</Zh> },
            { label: t('guide.result'), cell: (step) => <Zh>{step.result}</Zh> },
          ]}
        />
      </Disclosure>
      <h3 class="sub">{t('guide.time_limits')}</h3>
      <Facts
        facts={[
          { label: t('guide.promised'), value: <LimitText limit={promised} /> },
          { label: t('guide.statutory'), value: <LimitText limit={statutory} /> },
        ]}
      />
      {shortest && (
        <p class="tb-soft">
          {t('guide.promised_shorter', { limit: t(`unit.${shortest.unit}`, { count: shortest.length }) })}
        </p>
      )}
      {specialProcedures.length > 0 && (
        <>
          <h3 class="sub">{t('guide.special')}</h3>
          <ul class="tb-list">
            {specialProcedures.map((procedure) => (
              <li key={procedure.kind}>
                {codeWord('special_procedure', procedure.kind, language)} <Zh>{procedure.clause}</Zh>
                {' · '}
                {t('guide.special_days', { days: procedure.days })}
                <p class="tb-soft">
                  <Zh>{procedure.explain}</Zh>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

function LimitText({ limit }: { limit: ItemDefinition['promised'] }) {
  const { t } = usePage()
  return (
    <>
      {limit.length === 0 ? t('guide.instant') : t(`unit.${limit.unit}`, { count: limit.length })}
      {limit.clause && (
        <span class="tb-soft tb-small">
          {' · '}
          <Zh>{limit.clause}</Zh>
        </span>
      )}
      {limit.explain && (
        <p class="tb-soft tb-small">
          <Zh>{limit.explain}</Zh>
        </p>
      )}
    </>
  )
}
