/** CPSV-AP 3.2.0 (SEMIC, Core Public Service Vocabulary Application Profile): a guide as linked data. */
import type { Guide } from '@tongban/contracts/catalog.ts'
import { CASE_TYPES, ITEM_TYPES, SUBJECTS } from '@tongban/contracts/items.ts'
import { authorityOf, channelsOf, contactsOf, participationsOf } from './cpsv-ap-bodies.ts'
import { costsOf, evidenceOf, lawsOf, outputsOf, requirementsOf, rulesOf } from './cpsv-ap-means.ts'
import { durationOf } from './duration.ts'
import {
  CHINESE,
  CONTEXT,
  chinese,
  duration,
  english,
  type Link,
  link,
  type Node,
  type Subject,
} from './vocabulary.ts'

/** A whole JSON-LD document with its own context; every node has an address below that of the guide. */
export function publicService(guide: Guide): { '@context': object; '@graph': Node[] } {
  const subject: Subject = { guide, at: (part) => `${guide.address}#${part}` }
  const { definition, address, code } = guide
  const concepts = conceptsOf(subject)
  const events = eventsOf(subject)
  const spatial: Node = {
    '@id': subject.at('region'),
    '@type': 'dct:Location',
    'locn:geographicName': chinese(guide.region.name),
    'dct:identifier': guide.region.code,
  }
  const authority = authorityOf(subject, spatial)
  const contacts = contactsOf(subject)
  const channels = channelsOf(subject, authority)
  const laws = lawsOf(subject)
  const { evidence, types } = evidenceOf(subject)
  const outputs = outputsOf(subject)
  const costs = costsOf(subject, authority)
  const requirements = requirementsOf(subject)
  const rules = rulesOf(subject, laws)
  const { participations, agents } = participationsOf(subject)
  const service: Node = {
    '@id': address,
    '@type': 'cpsv:PublicService',
    'dct:identifier': code,
    'dct:title': [chinese(definition.name), ...(definition.nameEn ? [english(definition.nameEn)] : [])],
    'dct:description': chinese(definition.summary),
    'dct:language': CHINESE,
    'dcat:keyword': definition.plainNames.map(chinese),
    'dct:type': links(concepts.types),
    'dct:audience': links(concepts.audiences),
    'cv:thematicArea': links(concepts.themes),
    'dct:spatial': link(spatial),
    'cv:hasCompetentAuthority': link(authority),
    'cv:contactPoint': links(contacts),
    'cv:hasChannel': links(channels.map(({ channel }) => channel)),
    'cv:processingTime': duration(durationOf(definition.promised)),
    'cv:hasCost': links(costs),
    'cpsv:hasInput': links(evidence),
    'cv:hasInputType': links(types),
    'cv:holdsRequirement': links(requirements),
    'cpsv:produces': links(outputs),
    'cpsv:follows': links(rules),
    'cv:hasLegalResource': links(laws),
    'cv:isGroupedBy': links(events),
    'cv:hasParticipation': links(participations),
    ...(definition.bundle && {
      'cv:relatedService': definition.bundle.members.map(({ itemCode }) => ({
        '@id': new URL(`/items/${itemCode}`, address).href,
      })),
    }),
  }
  const graph: Node[] = [
    withoutEmpty(service),
    authority,
    spatial,
    ...contacts,
    ...channels.flatMap(({ channel, hours }) => (hours ? [channel, hours] : [channel])),
    ...costs,
    ...evidence,
    ...types,
    ...requirements,
    ...outputs,
    ...rules,
    ...laws,
    ...events,
    ...participations,
    ...agents,
    ...concepts.types,
    ...concepts.audiences,
    ...concepts.themes,
  ]
  return { '@context': CONTEXT, '@graph': graph }
}

const links = (nodes: readonly Node[]): Link[] => nodes.map(link)

/** A property without a value says nothing. */
const withoutEmpty = (node: Node): Node => ({
  ...Object.fromEntries(
    Object.entries(node).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  ),
  '@id': node['@id'],
  '@type': node['@type'],
})

function conceptsOf({ guide: { definition }, at }: Subject) {
  const concept = (part: string, label: string): Node => ({
    '@id': at(part),
    '@type': 'skos:Concept',
    'skos:prefLabel': chinese(label),
  })
  return {
    types: [
      concept(`type-${definition.type}`, ITEM_TYPES[definition.type]),
      concept(`case-type-${definition.caseType}`, CASE_TYPES[definition.caseType]),
    ],
    audiences: definition.subjects.map((code) => concept(`audience-${code}`, SUBJECTS[code])),
    themes: [...new Set([...definition.personThemes, ...definition.firmThemes])].map((theme, index) =>
      concept(`theme-${index + 1}`, theme),
    ),
  }
}

/** Life events of people; what only firms apply for belongs to the life of a firm. */
function eventsOf({ guide, at }: Subject): Node[] {
  const { lifeEvents, subjects } = guide.definition
  return lifeEvents.map((name, index) => ({
    '@id': at(`event-${index + 1}`),
    '@type': subjects.includes('1') ? 'cv:LifeEvent' : 'cv:BusinessEvent',
    'dct:identifier': name,
    'dct:title': chinese(name),
    'cv:hasRelatedService': { '@id': guide.address },
  }))
}
