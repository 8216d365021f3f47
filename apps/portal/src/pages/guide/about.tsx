import { GUIDE_LINKED_DATA, type Guide } from '@tongban/contracts/catalog.ts'
import { codeWord } from '@tongban/i18n/code-tables.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { Card } from '@tongban/ui/components/card.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { address } from '../../address.ts'
import { ThemeName } from '../../components/theme-name.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import { BrochureLink } from './brochure-link.tsx'

const WAYS = [
  ['entersHall', 'guide.way_hall'],
  ['bookable', 'guide.way_bookable'],
  ['kiosk', 'guide.way_kiosk'],
  ['courier', 'guide.way_courier'],
  ['payOnline', 'guide.way_pay_online'],
] as const

/** 事项基本信息: the codes and formal facts of the implementation list. */
export function About({ guide }: { guide: Guide }) {
  const { t, language } = usePage()
  const { definition } = guide
  const themes = [...new Set([...definition.personThemes, ...definition.firmThemes])]
  const ways = WAYS.flatMap(([has, word]) => (definition[has] ? [t(word)] : []))
  return (
    <Card id="about" title={t('guide.about')}>
      <Facts
        facts={[
          { label: t('guide.item_code'), value: <span class="tb-code">{guide.code}</span> },
          definition.localCode
            ? { label: t('guide.local_code'), value: <span class="tb-code">{definition.localCode}</span> }
            : null,
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
          definition.entrustedBy
            ? { label: t('guide.entrusted_by'), value: <Zh>{definition.entrustedBy}</Zh> }
            : null,
          { label: t('guide.level'), value: codeWord('level', definition.level, language) },
          { label: t('guide.region'), value: <Zh>{guide.region.name}</Zh> },
          {
            label: t('guide.handle_forms'),
            value: definition.handleForms.map((form) => codeWord('handle_form', form, language)).join('、'),
          },
          { label: t('guide.case_type'), value: codeWord('case_type', definition.caseType, language) },
          {
            label: t('guide.online_depth'),
            value: codeWord('online_depth', definition.onlineDepth, language),
          },
          ways.length > 0 ? { label: t('guide.ways'), value: ways.join('、') } : null,
          themes.length > 0
            ? { label: t('guide.themes'), value: <ThemeLinks names={themes} by="theme" /> }
            : null,
          definition.lifeEvents.length > 0
            ? {
                label: t('guide.life_events'),
                value: <ThemeLinks names={definition.lifeEvents} by="lifeEvent" />,
              }
            : null,
          definition.jointOrganizations.length > 0
            ? { label: t('guide.joint'), value: <Zh>{definition.jointOrganizations.join('、')}</Zh> }
            : null,
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
      <BrochureLink guide={guide} />
      <p class="tb-small">
        <a href={`/api/v1${GUIDE_LINKED_DATA.replace(':code', guide.code)}`}>{t('guide.machine_readable')}</a>
      </p>
    </Card>
  )
}

/** Each leads to what else belongs to it. */
const ThemeLinks = ({ names, by }: { names: readonly string[]; by: 'theme' | 'lifeEvent' }) => (
  <>
    {names.map((name, index) => (
      <span key={name}>
        {index > 0 && '、'}
        <a href={address('/search', { [by]: name })}>
          <ThemeName name={name} />
        </a>
      </span>
    ))}
  </>
)
