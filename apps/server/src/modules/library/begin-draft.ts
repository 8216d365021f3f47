import type { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import type { ItemDraft } from '@tongban/law/catalog/draft-findings.ts'
import { isAppliedFor } from '@tongban/law/catalog/item-kind.ts'
import type { HallRow, OrganizationRow } from '../organizations/index.ts'

/** What a new entry can be begun with. */
export type Beginning = {
  readonly basic: BasicDefinition
  readonly organization: OrganizationRow
  /** Which of the handling items of the basic item, from 1. */
  readonly sequence: number
  /** What the authority published last: its telephones, windows and remedies are the same. */
  readonly sibling: ItemDefinition | undefined
  readonly hall: Pick<HallRow, 'name' | 'address' | 'hours' | 'phone' | 'longitude' | 'latitude'> | undefined
}

/** A new entry with everything standard filled in: from the 基本目录, and from the authority. */
export function beginDraft({ basic, organization, sequence, sibling, hall }: Beginning): ItemDraft {
  return {
    ...ofBasic(basic, sequence),
    ...NOTHING_SPECIAL,
    level: levelOf(organization.region_code),
    powerSource: '1',
    authorityNature: sibling?.authorityNature ?? (organization.kind === 'department' ? '1' : '2'),
    ...(isAppliedFor(basic.type) ? {} : { handleForms: [], onlineDepth: '1', visits: 0, entersHall: false }),
    ...(sibling ? ofSibling(sibling) : ofAuthority(organization, hall)),
  }
}

const ofBasic = (basic: BasicDefinition, sequence: number): ItemDraft => ({
  name: basic.handlingNames[sequence - 1] ?? basic.name,
  basicCode: basic.code,
  type: basic.type,
  subjects: basic.subjects,
  summary: basic.summary,
  plainNames: basic.plainNames,
  personThemes: basic.personThemes,
  firmThemes: basic.firmThemes,
  lifeEvents: basic.lifeEvents,
  legalBases: basic.legalBases,
  ...(basic.statutory && { statutory: basic.statutory }),
  flow: basic.stages.map((stage) => ({ stage })),
  materials: basic.materials.map(({ name, standardCode, necessity }, at) => ({
    id: `material_${at + 1}`,
    name,
    ...(standardCode && { standardCode }),
    necessity,
    kind: 'original' as const,
    medium: 'either' as const,
    copies: 1,
    evidence: [],
  })),
})

/** Of most entries there is none of these. */
const NOTHING_SPECIAL: ItemDraft = {
  conditions: [],
  specialProcedures: [],
  fees: [],
  crossRegion: 'none',
  entersHall: true,
  courier: false,
  payOnline: false,
  bookable: false,
  kiosk: false,
  jointOrganizations: [],
  results: [],
  intermediaries: [],
  faqs: [],
  reviewPoints: [],
  scenarios: [],
  eligibility: [],
  checks: [],
  form: { sections: [] },
  process: '',
  examples: [],
}

const ofSibling = (sibling: ItemDefinition): ItemDraft => ({
  places: sibling.places,
  consult: sibling.consult,
  supervise: sibling.supervise,
  reconsideration: sibling.reconsideration,
  litigation: sibling.litigation,
  rights: sibling.rights,
  duties: sibling.duties,
})

function ofAuthority({ name, phone, address }: OrganizationRow, hall: Beginning['hall']): ItemDraft {
  const { longitude = null, latitude = null } = hall ?? {}
  return {
    places: hall
      ? [
          {
            hall: hall.name,
            address: hall.address,
            hours: hall.hours,
            phone: hall.phone,
            ...(longitude !== null && latitude !== null && { longitude, latitude }),
          },
        ]
      : [],
    consult: { department: name, phone, address },
  }
}

/** 行使层级 by the region that the authority serves. */
function levelOf(regionCode: string): '2' | '3' | '4' | '5' | '6' {
  if (regionCode.length > 6) return regionCode.endsWith('000') ? '5' : '6'
  if (regionCode.endsWith('0000')) return '2'
  return regionCode.endsWith('00') ? '3' : '4'
}
