/** What is there before anything happens: regions, bodies, people, accounts, bases, items, licences. */

import { PRIVILEGED } from '@tongban/contracts/permissions.ts'
import { REGION_LEVELS } from '@tongban/law/identifiers/region-code.ts'
import { type Actor, ANONYMOUS } from '../../apps/server/src/kernel/actor.ts'
import { authenticatorSecret } from '../../apps/server/src/kernel/crypto/one-time-codes.ts'
import { hashPassword } from '../../apps/server/src/kernel/crypto/passwords.ts'
import { TIME_ZONE } from '../../apps/server/src/kernel/platform.ts'
import type { Work } from '../../apps/server/src/kernel/work.ts'
import { publishItem } from '../../apps/server/src/modules/catalog/index.ts'
import {
  registerMandate,
  registerPost,
  registerPublicAccount,
  registerStaffAccount,
  registerSubject,
} from '../../apps/server/src/modules/identity/index.ts'
import { keepCatalogFile, registerStandardProcess } from '../../apps/server/src/modules/library/index.ts'
import { loadStockLicence, registerLicenceType } from '../../apps/server/src/modules/licences/index.ts'
import { insertHalls, insertOrganizations } from '../../apps/server/src/modules/organizations/index.ts'
import { insertRegions } from '../../apps/server/src/modules/regions/index.ts'
import { loadRecords } from '../../apps/server/src/modules/registers/index.ts'
import { DEMO_PASSWORD, FIRM_AGENTS, GUARDIANS } from '../accounts.ts'
import { baseRecords } from '../bases.ts'
import { FIRMS } from '../firms.ts'
import { catalogFiles } from '../forms/files.ts'
import { HALLS } from '../halls.ts'
import { DEMO_ITEMS } from '../items/all.ts'
import type { DemoItem } from '../items/demo-item.ts'
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

/** Who acts in a played past does not sign in, and so has nothing to show again. */
const PLAYED = { provedUntil: Number.POSITIVE_INFINITY }

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
  const officers = await loadOfficers(work, organizations, passwordHash, today)
  await all(LICENCE_TYPES, (type) => registerLicenceType(work, type, idOf(organizations, ownerOf(type.code))))
  await all(STANDARD_PROCESSES, (process) => registerStandardProcess(work, process))
  await loadForms(work, officers)
  const itemCodes = await loadItems(work, organizations)
  await all(stockLicences(today), ({ holder, issuerKey, ...licence }) =>
    loadStockLicence(work, {
      ...licence,
      issuerId: idOf(organizations, issuerKey),
      subject: { id: idOf(subjects, holder.key), name: nameOf(holder.key) },
    }),
  )
  return { applicants, officers, itemCodes }
}

/** At once: their statements reach the database together, in order, and nobody waits for each answer. */
const all = <Given, Answer>(
  given: readonly Given[],
  load: (one: Given) => Promise<Answer>,
): Promise<Answer[]> => Promise.all(given.map(load))

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
  const people = PEOPLE.map(({ key, name, idNumber, phone, household }) => ({
    key,
    kind: 'person' as const,
    name,
    identifier: idNumber,
    ...(phone !== null && { phone }),
    regionCode: household.residence.regionCode,
  }))
  const firms = FIRMS.map(({ key, name, creditCode, phone, regionCode }) => ({
    key,
    kind: 'firm' as const,
    name,
    identifier: creditCode,
    phone,
    regionCode,
  }))
  const ids = await all([...people, ...firms], async ({ key, ...subject }) => {
    const id = await registerSubject(work, subject)
    return [key, id] as const
  })
  return new Map(ids)
}

/** Every adult has an account; the ones worth playing are listed in accounts.ts. */
async function loadApplicants(work: Work, subjects: Ids, passwordHash: string): Promise<Map<string, Actor>> {
  const adults = PEOPLE.flatMap(({ key, name, phone }) => (phone === null ? [] : [{ key, name, phone }]))
  const ids = await all(adults, async ({ key, name, phone }) => {
    const subjectId = idOf(subjects, key)
    const id = await registerPublicAccount(work, { name, login: phone, phone, passwordHash, subjectId })
    return [key, id] as const
  })
  const accounts = new Map(ids)
  await loadMandates(work, subjects, accounts)
  const actor = (kind: 'person' | 'firm', key: string, name: string, accountKey: string): Actor => ({
    ...ANONYMOUS,
    ...PLAYED,
    level: 'real_name',
    accountId: accounts.get(accountKey) ?? null,
    name,
    roles: new Set([kind === 'firm' ? 'agent' : 'person']),
    subjectId: idOf(subjects, key),
    subjectKind: kind,
  })
  return new Map([
    ...PEOPLE.map(({ key, name }) => [key, actor('person', key, name, key)] as const),
    ...FIRMS.map(
      ({ key, name, legalRepresentativeKey }) =>
        [key, actor('firm', key, name, legalRepresentativeKey)] as const,
    ),
  ])
}

/** What the registers say: who represents each firm, its agents, and the guardians of the children one plays. */
async function loadMandates(work: Work, subjects: Ids, accounts: Ids): Promise<void> {
  await all(
    FIRMS.filter(({ status }) => status === '存续'),
    ({ key, legalRepresentativeKey, establishedOn }) =>
      registerMandate(work, {
        kind: 'legal_representative',
        principalId: idOf(subjects, key),
        accountId: idOf(accounts, legalRepresentativeKey),
        validFrom: establishedOn,
        validUntil: null,
      }),
  )
  await all(FIRM_AGENTS, ({ personKey, firmKey, authorizedFrom, authorizedUntil }) =>
    registerMandate(work, {
      kind: 'agent',
      principalId: idOf(subjects, firmKey),
      accountId: idOf(accounts, personKey),
      validFrom: authorizedFrom,
      validUntil: authorizedUntil,
    }),
  )
  await all(GUARDIANS, ({ childKey, guardianKey }) => {
    const born = Temporal.PlainDate.from(personOf(childKey).birthDate)
    return registerMandate(work, {
      kind: 'guardian',
      principalId: idOf(subjects, childKey),
      accountId: idOf(accounts, guardianKey),
      validFrom: born.toString(),
      // 民法典 §17: of age at eighteen.
      validUntil: born.add({ years: 18 }).subtract({ days: 1 }).toString(),
    })
  })
}

async function loadOfficers(
  work: Work,
  organizations: Ids,
  passwordHash: string,
  today: Temporal.PlainDate,
): Promise<Map<string, Actor>> {
  const regions = new Map(ORGANIZATIONS.map(({ key, regionCode }) => [key, regionCode]))
  const loadedOn = today.toZonedDateTime(TIME_ZONE).toInstant()
  const actors = await all(STAFF, async ({ login, name, phone, posts }) => {
    const isPrivileged = posts.some(({ role }) => PRIVILEGED.includes(role))
    const accountId = await registerStaffAccount(work, {
      name,
      login,
      phone,
      passwordHash,
      // The played past is over before anybody signs in: ninety days count from the day of loading.
      passwordSetAt: loadedOn,
      // Some never came: the report of stale accounts has something to say.
      signedInAt: login.endsWith('_site2') ? undefined : loadedOn,
      organizationId: idOf(organizations, posts[0]?.organizationKey ?? ''),
      ...(isPrivileged && { authenticator: authenticatorSecret() }),
    })
    await all(posts, ({ organizationKey, role, post, title }) =>
      registerPost(work, {
        accountId,
        role,
        post,
        title,
        organizationId: idOf(organizations, organizationKey),
        validFrom: work.today.toString(),
      }),
    )
    const actor: Actor = {
      ...ANONYMOUS,
      ...PLAYED,
      accountId,
      name,
      roles: new Set(posts.map(({ role }) => role)),
      posts: posts.map(({ organizationKey, role, post }) => ({
        role,
        post,
        organizationId: idOf(organizations, organizationKey),
        regionCode: idOf(regions, organizationKey),
      })),
    }
    return [login, actor] as const
  })
  return new Map(actors)
}

/** Keeps the catalogue of the city. */
const EDITOR = 'wz_catalog1'

/** 空白表、样表、结果样本 that the items name. */
async function loadForms(work: Work, officers: ReadonlyMap<string, Actor>): Promise<void> {
  const uploadedBy = officers.get(EDITOR)?.accountId
  if (!uploadedBy) throw new Error(`demonstration: nobody is ${EDITOR}`)
  await all(catalogFiles(), ({ file: { name, mime }, content }) =>
    keepCatalogFile(work, { name, mime, content, uploadedBy }),
  )
}

/** Bundles last: they name their members' published codes. */
async function loadItems(work: Work, organizations: Ids): Promise<Map<string, string>> {
  const publish = async ({ key, organizationKey, sequence, definition }: DemoItem) => {
    const { code } = await publishItem(work, {
      organizationId: idOf(organizations, organizationKey),
      sequence,
      definition,
      publishedOn: work.today,
    })
    return [key, code] as const
  }
  const members = await all(
    DEMO_ITEMS.filter(({ definition }) => !definition.bundle),
    publish,
  )
  const bundles = await all(
    DEMO_ITEMS.filter(({ definition }) => definition.bundle),
    publish,
  )
  return new Map([...members, ...bundles])
}
