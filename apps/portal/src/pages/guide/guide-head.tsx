import type { Checklist, Guide } from '@tongban/contracts/catalog.ts'
import { codeWord } from '@tongban/i18n/code-tables.ts'
import { formatYuan } from '@tongban/i18n/format.ts'
import { Icon } from '@tongban/ui/components/icon.tsx'
import { Tag } from '@tongban/ui/components/status.tsx'
import type { IconName } from '@tongban/ui/icons.ts'
import type { ComponentChildren } from 'preact'
import type { Static } from 'typebox'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'

type Props = { guide: Guide; checklist: Static<typeof Checklist> | null }

/** Name, authority and the four numbers people come for; the reader's own numbers once the questions are answered. */
export function GuideHead({ guide, checklist }: Props) {
  const { t, language } = usePage()
  const { definition } = guide
  const english = language === 'en' ? definition.nameEn : undefined
  return (
    <header class="guide-head">
      <div class="wrap">
        <p class="guide-tags">
          {definition.bundle && <Tag warm>{t('guide.bundle')}</Tag>}
          <Tag>{codeWord('item_type', definition.type, language)}</Tag>
          <Tag>{codeWord('case_type', definition.caseType, language)}</Tag>
          <Tag>{codeWord('online_depth', definition.onlineDepth, language)}</Tag>
        </p>
        <h1>{english ?? <Zh>{definition.name}</Zh>}</h1>
        {english && (
          <p class="guide-chinese-name">
            <Zh>{definition.name}</Zh>
          </p>
        )}
        <p class="lead">
          <Zh>{definition.summary}</Zh>
        </p>
        <p class="tb-soft tb-small">
          <Zh>
            {guide.organization.name} · {guide.region.name}
          </Zh>
        </p>
        {definition.plainNames.length > 0 && (
          <p class="tb-soft tb-small">
            {t('guide.also_called')} <Zh>{definition.plainNames.slice(0, 4).join('、')}</Zh>
          </p>
        )}
        {definition.bundle && (
          <p class="guide-bundle">
            <Icon name="bundle" />
            {t('guide.bundle_hint', { count: definition.bundle.members.length })}
          </p>
        )}
        <KeyFacts guide={guide} checklist={checklist} />
      </div>
    </header>
  )
}

function KeyFacts({ guide: { definition }, checklist }: Props) {
  const { t } = usePage()
  const { promised } = definition
  return (
    <dl class="key-facts">
      <KeyFact icon="clock" label={t('guide.key_days')}>
        {promised.length === 0
          ? t('guide.instant')
          : t(`unit.${promised.unit}`, { count: checklist?.promisedDays ?? promised.length })}
      </KeyFact>
      <KeyFact icon="place" label={t('guide.key_visits')}>
        {t('guide.visits', { count: checklist?.visits ?? definition.visits })}
      </KeyFact>
      <KeyFact icon="money" label={t('guide.key_fee')}>
        <Fee definition={definition} checklist={checklist} />
      </KeyFact>
      <KeyFact icon="document" label={t('guide.key_materials')}>
        <MaterialCount definition={definition} checklist={checklist} />
      </KeyFact>
    </dl>
  )
}

type Counted = { definition: Guide['definition']; checklist: Props['checklist'] }

/** The reader's own count; before the questions are answered, the most it can be. A bundle has only merged materials. */
function MaterialCount({ definition, checklist }: Counted) {
  const { t } = usePage()
  if (checklist) {
    const handIn = checklist.entries.filter((entry) => entry.status === 'hand_in')
    return <>{t('guide.materials', { count: handIn.length })}</>
  }
  if (definition.bundle) return <>{t('guide.materials_depend')}</>
  const required = definition.materials.filter((material) => material.necessity !== 'optional')
  return <>{t('guide.materials_up_to', { count: required.length })}</>
}

function Fee({ definition, checklist }: Counted) {
  const { t, language } = usePage()
  if (definition.fees.length === 0 || checklist?.fee === 0) return <>{t('guide.free')}</>
  if (checklist) return <>{formatYuan(checklist.fee, language)}</>
  return <>{t('guide.fee_from')}</>
}

function KeyFact(props: { icon: IconName; label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>
        <Icon name={props.icon} />
        {props.label}
      </dt>
      <dd>{props.children}</dd>
    </div>
  )
}
