import type { Guide } from '@tongban/contracts/catalog.ts'
import { codeWord } from '@tongban/i18n/code-tables.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { Card } from '@tongban/ui/components/card.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'

/** 事项基本信息: the codes and formal facts of the implementation list. */
export function About({ guide }: { guide: Guide }) {
  const { t, language } = usePage()
  const { definition } = guide
  return (
    <Card id="about" title={t('guide.about')}>
      <Facts
        facts={[
          { label: t('guide.item_code'), value: <span class="tb-code">{guide.code}</span> },
          { label: t('guide.basic_code'), value: <span class="tb-code">{definition.basicCode}</span> },
          { label: t('guide.authority'), value: <Zh>{guide.organization.name}</Zh> },
          {
            label: t('guide.authority_nature'),
            value: codeWord('authority_nature', definition.authorityNature, language),
          },
          {
            label: t('guide.power_source'),
            value: codeWord('power_source', definition.powerSource, language),
          },
          { label: t('guide.level'), value: codeWord('level', definition.level, language) },
          { label: t('guide.region'), value: <Zh>{guide.region.name}</Zh> },
          {
            label: t('guide.handle_forms'),
            value: definition.handleForms.map((form) => codeWord('handle_form', form, language)).join('、'),
          },
          definition.jointOrganizations.length > 0
            ? { label: t('guide.joint'), value: <Zh>{definition.jointOrganizations.join('、')}</Zh> }
            : null,
          {
            label: t('guide.review_points'),
            value: (
              <ul class="tb-list">
                {definition.reviewPoints.map((point) => (
                  <li key={point}>
                    <Zh>{point}</Zh>
                  </li>
                ))}
              </ul>
            ),
          },
          {
            label: t('guide.version'),
            value: t('guide.version_value', {
              version: guide.version,
              day: formatDay(guide.publishedOn, language),
            }),
          },
        ]}
      />
      <p>
        <a href={`/notices?item=${guide.code}`}>{t('notices.of_this_item')}</a>
      </p>
    </Card>
  )
}
