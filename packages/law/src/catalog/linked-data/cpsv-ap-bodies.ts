/** Who serves, where and how one reaches them, in the classes of CPSV-AP 3.2.0. */
import { takesOnlineApplications } from '../item-kind.ts'
import { durationOf } from './duration.ts'
import { chinese, duration, link, type Node, type Subject } from './vocabulary.ts'

export const authorityOf = ({ guide: { organization }, at }: Subject, spatial: Node): Node => ({
  '@id': at('authority'),
  '@type': 'cv:PublicOrganisation',
  'dct:identifier': organization.creditCode,
  'skos:prefLabel': chinese(organization.name),
  'dct:spatial': link(spatial),
})

export function contactsOf({ guide: { definition }, at }: Subject): Node[] {
  const { consult, supervise, reconsideration, litigation } = definition
  return Object.entries({ consult, supervise, reconsideration, litigation }).map(
    ([name, { department, phone, url }]) => ({
      '@id': at(name),
      '@type': 'cv:ContactPoint',
      'dct:title': chinese(department),
      'cv:telephone': phone,
      ...(url && { 'cv:contactPage': { '@id': url } }),
    }),
  )
}

type Channel = { readonly channel: Node; readonly hours: Node | null }

/** Online, where applications are taken there, and every counter. */
export function channelsOf({ guide: { definition, code }, at }: Subject, authority: Node): Channel[] {
  const shared = {
    'cv:ownedBy': link(authority),
    'cv:processingTime': duration(durationOf(definition.promised)),
  }
  const counters = definition.places.map(({ hall, window, address, hours }, index): Channel => {
    const id = at(`place-${index + 1}`)
    const opening: Node = {
      '@id': `${id}-hours`,
      '@type': 'time:TemporalEntity',
      'dct:description': chinese(hours),
    }
    return {
      channel: {
        ...shared,
        '@id': id,
        '@type': 'cv:Channel',
        'dct:identifier': `${code}-place-${index + 1}`,
        'dct:description': chinese(`${hall} ${window}，${address}`),
        'cv:openingHours': link(opening),
      },
      hours: opening,
    }
  })
  if (!takesOnlineApplications(definition)) return counters
  const online: Node = {
    ...shared,
    '@id': at('online'),
    '@type': 'cv:Channel',
    'dct:identifier': `${code}-online`,
    'dct:description': chinese('网上办理'),
  }
  return [{ channel: online, hours: null }, ...counters]
}

/** 联办机构: authorities that decide with the competent one. */
export function participationsOf({ guide: { definition, code }, at }: Subject) {
  const role: Node = {
    '@id': at('joint-role'),
    '@type': 'skos:Concept',
    'skos:prefLabel': chinese('联办机构'),
  }
  const agents = definition.jointOrganizations.map(
    (name, index): Node => ({
      '@id': at(`agent-${index + 1}`),
      '@type': 'foaf:Agent',
      'dct:identifier': name,
      'dct:title': chinese(name),
    }),
  )
  const participations = agents.map(
    (agent, index): Node => ({
      '@id': at(`participation-${index + 1}`),
      '@type': 'cv:Participation',
      'dct:identifier': `${code}-participation-${index + 1}`,
      'dct:description': chinese('联办机构'),
      'cv:role': link(role),
      'cv:hasParticipant': link(agent),
    }),
  )
  return { participations, agents: agents.length > 0 ? [...agents, role] : [] }
}
