import {
  DATA_EXPORT_PATH,
  type HeldSection,
  type HeldThing,
  listHeldData,
} from '@tongban/contracts/privacy.ts'
import { ButtonLink } from '@tongban/ui/components/button.tsx'
import { Card } from '@tongban/ui/components/card.tsx'
import { Disclosure } from '@tongban/ui/components/disclosure.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { address } from '../../address.ts'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { MyDataFrame, myDataHead } from './frame.tsx'

/** 我的数据: what is held of me, from where, by what law, for how long (PIPL §17, §45). */
export const myDataPage: PageRoute = {
  method: 'GET',
  path: '/my-data',
  signedIn: true,
  async handle(request) {
    const found = await request.call(listHeldData, {})
    if (!found.ok) return problemPage(request, found.problem)
    return show(request, myDataHead(request, 'my_data.held'), <Held sections={found.value.sections} />)
  },
}

function Held({ sections }: { sections: readonly HeldSection[] }) {
  const { t } = usePage()
  return (
    <MyDataFrame lead={t('my_data.lead')}>
      <div class="held">
        {sections.map((section) => (
          <Section key={section.key} section={section} />
        ))}
      </div>
      <Card id="consents" title={t('my_data.consents')}>
        <p>{t('my_data.consents_text')}</p>
        <p class="after-panel way-acts">
          <a href="/mandates">{t('mandates.title')}</a>
          <a href="/me/systems">{t('sign_on.systems')}</a>
        </p>
      </Card>
      <Card id="export" title={t('my_data.export')}>
        <p>{t('my_data.export_text')}</p>
        <p class="after-panel">
          <ButtonLink href={`/api/v1${DATA_EXPORT_PATH}`} kind="secondary" icon="document">
            {t('my_data.export')}
          </ButtonLink>
        </p>
      </Card>
      <p class="after-panel">
        <ButtonLink href="/my-data/close" kind="quiet">
          {t('my_data.close')}
        </ButtonLink>
      </p>
    </MyDataFrame>
  )
}

function Section({ section }: { section: HeldSection }) {
  const { t } = usePage()
  const { key, title, source, basis, kept, items, hasMore } = section
  const count = t(hasMore ? 'my_data.count_more' : 'my_data.count', { count: items.length })
  return (
    <Disclosure
      open={key === 'subject'}
      summary={
        <>
          <strong>{title}</strong>{' '}
          <span class="tb-soft">{items.length === 0 ? t('my_data.nothing') : count}</span>
        </>
      }
    >
      <Facts
        facts={[
          { label: t('my_data.source'), value: source },
          { label: t('my_data.basis'), value: basis },
          { label: t('my_data.kept'), value: kept },
        ]}
      />
      <ul class="held-items">
        {items.map((item) => (
          <Thing key={item.id} section={section} item={item} />
        ))}
      </ul>
      {hasMore && <p class="tb-soft">{t('my_data.more')}</p>}
    </Disclosure>
  )
}

function Thing({ section, item }: { section: HeldSection; item: HeldThing }) {
  const { t } = usePage()
  return (
    <li>
      <h2>
        <Zh>{item.title}</Zh>
      </h2>
      <Facts facts={item.facts.map(({ label, value }) => ({ label, value: <Zh>{value}</Zh> }))} />
      <p class="tb-small">
        <a
          href={address('/my-data/objections/new', {
            section: section.key,
            id: item.id,
          })}
        >
          {t('my_data.object')}
          <span class="tb-hidden">{item.title}</span>
        </a>
      </p>
    </li>
  )
}
