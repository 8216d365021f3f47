import { codeWord } from '@tongban/i18n/code-tables.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { useLanguage } from '../../app/language.tsx'
import { type Fact, Facts } from '../../show/facts.tsx'
import type { ManagedItem } from './managed-item.ts'

export function Basics({ item: { guide } }: { item: ManagedItem }) {
  const { language, say } = useLanguage()
  const { definition: item } = guide
  const join = say('item.separator')
  const yes = (value: boolean) => say(value ? 'show.yes' : 'show.no')
  const limit = ({ length, unit }: typeof item.statutory) => say(`unit.${unit}`, { count: length })
  const facts: Fact[] = [
    [
      say('item.code'),
      <span key="code" className="figures">
        {guide.code}
      </span>,
    ],
    [
      say('item.basic_code'),
      <span key="basic" className="figures">
        {item.basicCode}
      </span>,
    ],
    [
      say('item.version'),
      say('item.version_of', { version: guide.version, on: formatDay(guide.publishedOn, language) }),
    ],
    [say('item.organization'), `${guide.organization.name}\n${guide.organization.creditCode}`],
    [say('item.region'), `${guide.region.name} ${guide.region.code}`],
    [say('item.type'), codeWord('item_type', item.type, language)],
    [say('item.level'), codeWord('level', item.level, language)],
    [say('item.power_source'), codeWord('power_source', item.powerSource, language)],
    [say('item.authority_nature'), codeWord('authority_nature', item.authorityNature, language)],
    [say('item.entrusted_by'), item.entrustedBy],
    [say('item.subjects'), item.subjects.map((code) => codeWord('subject', code, language)).join(join)],
    [say('item.case_type'), codeWord('case_type', item.caseType, language)],
    [say('item.statutory'), [limit(item.statutory), item.statutory.clause].filter(Boolean).join('\n')],
    [say('item.promised'), [limit(item.promised), item.promised.explain].filter(Boolean).join('\n')],
    [
      say('item.handle_forms'),
      item.handleForms.map((code) => codeWord('handle_form', code, language)).join(join),
    ],
    [say('item.online_depth'), codeWord('online_depth', item.onlineDepth, language)],
    [say('item.visits'), item.visits > 0 ? `${item.visits}\n${item.visitReason ?? ''}` : '0'],
    [say('item.cross_region'), say(`cross_region.${item.crossRegion}`)],
    [say('item.enters_hall'), yes(item.entersHall)],
    [say('item.courier'), yes(item.courier)],
    [say('item.pay_online'), yes(item.payOnline)],
    [say('item.bookable'), yes(item.bookable)],
    [say('item.kiosk'), yes(item.kiosk)],
    [say('item.quantity_limit'), item.quantityLimit],
    [say('item.joint_organizations'), item.jointOrganizations.join(join)],
    [say('item.person_themes'), item.personThemes.join(join)],
    [say('item.firm_themes'), item.firmThemes.join(join)],
    [say('item.life_events'), item.lifeEvents.join(join)],
    [say('item.plain_names'), item.plainNames.join(join)],
  ]
  return (
    <div lang="zh-CN">
      <Facts facts={facts} />
    </div>
  )
}
