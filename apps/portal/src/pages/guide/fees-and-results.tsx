import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { codeWordAt } from '@tongban/i18n/definition.ts'
import { formatYuan } from '@tongban/i18n/format.ts'
import { Card } from '@tongban/ui/components/card.tsx'
import { Tag } from '@tongban/ui/components/status.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import { CatalogFileLink } from './catalog-file.tsx'

/** 收费标准及依据, and the intermediary services that cost something else. */
export function Fees({ definition }: { definition: ItemDefinition }) {
  const { t, language } = usePage()
  return (
    <Card id="fees" title={t('guide.fees')}>
      {definition.fees.length === 0 && <p>{t('guide.no_fee')}</p>}
      <ul class="plain-rows">
        {definition.fees.map((fee) => (
          <li key={fee.name}>
            <p class="row-head">
              <strong>
                <Zh>{fee.name}</Zh>
              </strong>
              <span class="tb-figures">{formatYuan(fee.amount, language)}</span>
            </p>
            <p>
              <Zh>{fee.standard}</Zh>
            </p>
            <p class="tb-soft tb-small">{t('guide.basis', { basis: fee.basis })}</p>
            {(fee.reducible || fee.when) && (
              <p class="material-facts">
                {fee.when && <Tag>{t('guide.fee_sometimes')}</Tag>}
                {fee.reducible && <Tag>{t('guide.fee_reducible')}</Tag>}
              </p>
            )}
            {fee.reduction && <p>{t('guide.fee_reduction', { text: fee.reduction })}</p>}
          </li>
        ))}
      </ul>
      {definition.payOnline && (
        <p>
          <Tag>{t('guide.pay_online')}</Tag>
        </p>
      )}
      {definition.intermediaries.length > 0 && (
        <>
          <h3 class="sub">{t('guide.intermediary')}</h3>
          <ul class="tb-list">
            {definition.intermediaries.map(({ service, basis, payer }) => (
              <li key={service}>
                <Zh>{service}</Zh> · {t('guide.payer', { payer })}
                <p class="tb-soft tb-small">{t('guide.basis', { basis })}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

/** 办理结果 and how it reaches the applicant. */
export function Results({ definition }: { definition: ItemDefinition }) {
  const { t, language } = usePage()
  const electronic = definition.results.some((result) => result.licenceType)
  return (
    <Card id="results" title={t('guide.results')}>
      <ul class="plain-rows">
        {definition.results.map((result) => (
          <li key={result.name}>
            <strong>
              <Zh>{result.name}</Zh>
            </strong>
            <p class="tb-soft tb-small">
              {codeWordAt(language, ['results', 'kind'], result.kind)}
              {result.validity && ` · ${t('guide.validity', { text: result.validity })}`}
            </p>
            {result.sample && <CatalogFileLink kind={t('guide.result_sample')} file={result.sample} />}
          </li>
        ))}
      </ul>
      <p class="subjects">
        <span class="tb-soft">{t('guide.delivery')}</span>
        {electronic && <Tag>{t('guide.delivery_electronic')}</Tag>}
        {definition.courier && <Tag>{t('guide.delivery_courier')}</Tag>}
        <Tag>{t('guide.delivery_window')}</Tag>
      </p>
    </Card>
  )
}
