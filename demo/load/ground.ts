/** What is there before anything happens: regions, bodies, people, accounts, bases, items, licences. */

import { REGION_LEVELS } from '@tongban/law/identifiers/region-code.ts'
import type { Actor } from '../../apps/server/src/kernel/actor.ts'
import { hashPassword } from '../../apps/server/src/kernel/crypto/passwords.ts'
import type { Work } from '../../apps/server/src/kernel/work.ts'
import { publishItem } from '../../apps/server/src/modules/catalog/index.ts'
import {
  registerAgency,
  registerPost,
  registerPublicAccount,
  registerStaffAccount,
  registerSubject,
} from '../../apps/server/src/modules/identity/index.ts'
import { registerStandardProcess } from '../../apps/server/src/modules/library/index.ts'
import { loadStockLicence, registerLicenceType } from '../../apps/server/src/modules/licences/index.ts'
import { insertHalls, insertOrganizations } from '../../apps/server/src/modules/organizations/index.ts'
import { insertRegions } from '../../apps/server/src/modules/regions/index.ts'
import { loadRecords } from '../../apps/server/src/modules/registers/index.ts'
import { DEMO_PASSWORD, FIRM_AGENTS } from '../accounts.ts'
import { baseRecords } from '../bases.ts'
import { FIRMS } from '../firms.ts'
import { HALLS } from '../halls.ts'
import { DEMO_ITEMS } from '../items/all.ts'
import { LICENCE_TYPES } from '../licence-types.ts'
import { ORGANIZATIONS } from '../organizations.ts'
import { PEOPLE, personOf } from '../people.ts'
import { STANDARD_PROCESSES } from '../processes/standard.ts'
import { REGIONS } from '../regions.ts'
import { STAFF } from '../staff.ts'
import { stockLicences } from '../stock.ts'

/** Who can act, by key of person or firm and by login of an officer; and the published code of each item. */
export type Ground = {
  readonly applicants: ReadonlyMap<string, Actor>
  readonly officers: ReadonlyMap<string, Actor>
  readonly itemCodes: ReadonlyMap<string, string>
}

export async function loadGround(work: Work, today: Temporal.PlainDate): Promise<Ground> {
  await insertRegions(
    work.tx,
    REGIONS.map(({ code, name, level, parent }) => ({
      code,
      name,
      level: REGION_LEVELS.indexOf(level) + 1,
      parent,
    })),
  )
  const organizations = await loadOrganizations(work)
  const subjects = await loadSubjects(work)
  await loadRecords(work, baseRecords())
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  const applicants = await loadApplicants(work, subjects, passwordHash)
  const officers = await loadOfficers(work, organizations, passwordHash)
  for (const type of LICENCE_TYPES)
    await registerLicenceType(work, type, idOf(organizations, ownerOf(type.code)))
  for (const process of STANDARD_PROCESSES) await registerStandardProcess(work, process)
  const itemCodes = await loadItems(work, organizations)
  for (const { holder, issuerKey, ...licence } of stockLicences(today)) {
    await loadStockLicence(work, {
      ...licence,
      issuerId: idOf(organizations, issuerKey),
      subject: { id: idOf(subjects, holder.key), name: nameOf(holder.key) },
    })
  }
  return { applicants, officers, itemCodes }
}

/** A type code begins with the credit code of the authority that owns the type (GB/T 36904-2018). */
const ownerOf = (typeCode: string): string =>
  ORGANIZATIONS.find(({ creditCode }) => typeCode.startsWith(creditCode))?.key ?? typeCode

type Ids = ReadonlyMap<string, string>

function idOf(ids: Ids, key: string): string {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`demonstration: unknown ${key}`)
  return id
}

const nameOf = (key: string): string => FIRMS.find((firm) => firm.key === key)?.name ?? personOf(key).name

async function loadOrganizations(work: Work): Promise<Ids> {
  const ids = new Map(ORGANIZATIONS.map(({ key }) => [key, work.newId()]))
  await insertOrganizations(
    work.tx,
    ORGANIZATIONS.map((organization) => ({
      id: idOf(ids, organization.key),
      key: organization.key,
      name: organization.name,
      short_name: organization.shortName,
      credit_code: organization.creditCode,
      region_code: organization.regionCode,
      parent_id: organization.parentKey && (ids.get(organization.parentKey) ?? null),
      kind: organization.kind,
      phone: organization.phone,
      address: organization.address,
    })),
  )
  await insertHalls(
    work.tx,
    HALLS.map(({ organizationKey, name, regionCode, address, phone, hours, longitude, latitude }) => ({
      id: work.newId(),
      organization_id: idOf(ids, organizationKey),
      name,
      region_code: regionCode,
      address,
      phone,
      hours,
      longitude,
      latitude,
    })),
  )
  return ids
}

async function loadSubjects(work: Work): Promise<Ids> {
  const ids = new Map<string, string>()
  for (const { key, name, idNumber, phone, household } of PEOPLE) {
    ids.set(
      key,
      await registerSubject(work, {
        kind: 'person',
        name,
        identifier: idNumber,
        ...(phone !== null && { phone }),
        regionCode: household.residence.regionCode,
      }),
    )
  }
  for (const { key, name, creditCode, phone, regionCode } of FIRMS) {
    ids.set(
      key,
      await registerSubject(work, { kind: 'firm', name, identifier: creditCode, phone, regionCode }),
    )
  }
  return ids
}

/** Every adult has an account; the ones worth playing are listed in accounts.ts. */
async function loadApplicants(work: Work, subjects: Ids, passwordHash: string): Promise<Map<string, Actor>> {
  const actors = new Map<string, Actor>()
  const accounts = new Map<string, string>()
  for (const { key, name, phone } of PEOPLE) {
    if (phone === null) continue
    accounts.set(
      key,
      await registerPublicAccount(work, {
        name,
        login: phone,
        phone,
        passwordHash,
        subjectId: idOf(subjects, key),
      }),
    )
  }
  for (const { personKey, firmKey, authorizedFrom, authorizedUntil } of FIRM_AGENTS) {
    await registerAgency(work, {
      firmId: idOf(subjects, firmKey),
      accountId: idOf(accounts, personKey),
      validFrom: authorizedFrom,
      validUntil: authorizedUntil,
    })
  }
  const actor = (kind: 'person' | 'firm', key: string, name: string, accountKey: string): Actor => ({
    accountId: accounts.get(accountKey) ?? null,
    name,
    roles: new Set([kind === 'firm' ? 'agent' : 'person']),
    subjectId: idOf(subjects, key),
    subjectKind: kind,
    posts: [],
    sessionId: null,
  })
  for (const { key, name } of PEOPLE) actors.set(key, actor('person', key, name, key))
  for (const { key, name, legalRepresentativeKey } of FIRMS)
    actors.set(key, actor('firm', key, name, legalRepresentativeKey))
  return actors
}

async function loadOfficers(
  work: Work,
  organizations: Ids,
  passwordHash: string,
): Promise<Map<string, Actor>> {
  const actors = new Map<string, Actor>()
  const regions = new Map(ORGANIZATIONS.map(({ key, regionCode }) => [key, regionCode]))
  for (const { login, name, phone, posts } of STAFF) {
    const accountId = await registerStaffAccount(work, { name, login, phone, passwordHash })
    for (const { organizationKey, role, post, title } of posts) {
      await registerPost(work, {
        accountId,
        role,
        post,
        title,
        organizationId: idOf(organizations, organizationKey),
        validFrom: work.today.toString(),
      })
    }
    actors.set(login, {
      accountId,
      name,
      roles: new Set(posts.map(({ role }) => role)),
      subjectId: null,
      subjectKind: null,
      posts: posts.map(({ organizationKey, role, post }) => ({
        role,
        post,
        organizationId: idOf(organizations, organizationKey),
        regionCode: idOf(regions, organizationKey),
      })),
      sessionId: null,
    })
  }
  return actors
}

/** Bundles last: they name their members' published codes. */
async function loadItems(work: Work, organizations: Ids): Promise<Map<string, string>> {
  const codes = new Map<string, string>()
  for (const { key, organizationKey, sequence, definition } of DEMO_ITEMS.toSorted(
    (a, b) => Number(Boolean(a.definition.bundle)) - Number(Boolean(b.definition.bundle)),
  )) {
    const { code } = await publishItem(work, {
      organizationId: idOf(organizations, organizationKey),
      sequence,
      definition,
      publishedOn: work.today,
    })
    codes.set(key, code)
  }
  return codes
}
