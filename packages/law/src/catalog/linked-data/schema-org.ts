/** schema.org GovernmentService (https://schema.org/GovernmentService), so that search engines show authority, channels and price. */
import type { Guide } from '@tongban/contracts/catalog.ts'
import { CASE_TYPES, ITEM_TYPES, type ItemDefinition, SUBJECTS } from '@tongban/contracts/items.ts'
import { takesOnlineApplications } from '../item-kind.ts'
import { durationOf } from './duration.ts'

type Node = Readonly<Record<string, unknown>>

/** A whole JSON-LD document; what it says of the item is what the guide says. */
export function governmentService(guide: Guide): Node {
  const { definition, organization, region, address } = guide
  const provider = {
    '@type': 'GovernmentOrganization',
    name: organization.name,
    identifier: organization.creditCode,
    contactPoint: contactsOf(definition),
  }
  const area = { '@type': 'AdministrativeArea', name: region.name, identifier: region.code }
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    '@id': address,
    url: address,
    name: definition.name,
    alternateName: [...(definition.nameEn ? [definition.nameEn] : []), ...definition.plainNames],
    description: definition.summary,
    identifier: guide.code,
    serviceType: ITEM_TYPES[definition.type],
    category: [
      CASE_TYPES[definition.caseType],
      ...definition.personThemes,
      ...definition.firmThemes,
      ...definition.lifeEvents,
    ],
    provider,
    serviceOperator: { '@type': 'GovernmentOrganization', name: organization.name },
    areaServed: area,
    jurisdiction: area,
    audience: definition.subjects.map((code) => ({ '@type': 'Audience', audienceType: SUBJECTS[code] })),
    offers: offersOf(definition),
    availableChannel: channelsOf(guide),
    serviceOutput: definition.results.map(({ name, kind, validity }) => ({
      '@type': kind === 'licence' ? 'GovernmentPermit' : 'Thing',
      name,
      ...(validity && { description: validity }),
    })),
    termsOfService: definition.conditions.map(({ text }) => text).join('\n'),
    subjectOf: [stepsOf(guide), ...questionsOf(definition)],
  }
}

const contactsOf = ({ consult, supervise, reconsideration, litigation }: ItemDefinition): Node[] =>
  (
    [
      ['咨询', consult],
      ['监督投诉', supervise],
      ['行政复议', reconsideration],
      ['行政诉讼', litigation],
    ] as const
  ).map(([contactType, { department, phone, url }]) => ({
    '@type': 'ContactPoint',
    contactType,
    name: department,
    telephone: phone,
    ...(url && { url }),
  }))

const offersOf = ({ fees }: ItemDefinition): Node[] =>
  fees.length === 0
    ? [{ '@type': 'Offer', price: '0', priceCurrency: 'CNY' }]
    : fees.map(({ name, standard, amount }) => ({
        '@type': 'Offer',
        name,
        description: standard,
        price: String(amount / 100),
        priceCurrency: 'CNY',
      }))

function channelsOf(guide: Guide): Node[] {
  const { definition, address } = guide
  const processingTime = durationOf(definition.promised)
  const channel = { '@type': 'ServiceChannel', processingTime, availableLanguage: 'zh-CN' }
  return [
    ...(takesOnlineApplications(definition)
      ? [{ ...channel, name: '网上办理', serviceUrl: `${address}/apply` }]
      : []),
    ...definition.places.map(({ hall, window, phone, address, hours, longitude, latitude }) => ({
      ...channel,
      name: `${hall} ${window}`,
      servicePhone: { '@type': 'ContactPoint', telephone: phone },
      serviceLocation: {
        '@type': 'Place',
        name: hall,
        description: hours,
        address,
        ...(longitude !== undefined &&
          latitude !== undefined && { geo: { '@type': 'GeoCoordinates', longitude, latitude } }),
      },
    })),
  ]
}

const stepsOf = ({ definition: { name, flow, materials } }: Guide): Node => ({
  '@type': 'HowTo',
  name: `办理流程：${name}`,
  supply: materials.map((material) => ({
    '@type': 'HowToSupply',
    name: material.name,
    description: material.acceptStandard,
  })),
  step: flow.map(({ step, standard }, at) => ({
    '@type': 'HowToStep',
    position: at + 1,
    name: step,
    text: standard,
  })),
})

const questionsOf = ({ name, faqs }: ItemDefinition): Node[] =>
  faqs.length === 0
    ? []
    : [
        {
          '@type': 'FAQPage',
          name: `常见问题：${name}`,
          mainEntity: faqs.map(({ question, answer }) => ({
            '@type': 'Question',
            name: question,
            acceptedAnswer: { '@type': 'Answer', text: answer },
          })),
        },
      ]
