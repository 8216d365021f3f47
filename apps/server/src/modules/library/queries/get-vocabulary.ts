import type {
  findAuthorities as authoritiesContract,
  getVocabulary as contract,
} from '@tongban/contracts/library.ts'
import type { QueryOf, ResultOf } from '@tongban/contracts/route.ts'
import { regionPrefix } from '../../../kernel/policy.ts'
import type { Reading } from '../../../kernel/work.ts'
import { listLicenceTypes } from '../../licences/index.ts'
import { listHalls, listOrganizationsNamed } from '../../organizations/index.ts'
import { CHECKS } from '../../registers/index.ts'
import { authorityPolicy } from '../change.policy.ts'
import { listStandardProcesses } from '../library-file.repository.ts'

/** What an editor chooses from. */
export async function getVocabulary({ db, actor }: Reading): Promise<ResultOf<typeof contract>> {
  const prefixes = new Set(actor.posts.map(({ regionCode }) => regionPrefix(regionCode)))
  const halls = []
  for (const prefix of prefixes) halls.push(...(await listHalls(db, prefix)))
  const types = await listLicenceTypes(db)
  return {
    halls: halls.map(({ name, address, hours, phone, longitude, latitude }) => ({
      hall: name,
      address,
      hours,
      phone,
      longitude,
      latitude,
    })),
    licenceTypes: [...types].map(([key, { name, fields }]) => ({
      key,
      name,
      fields: fields.map((field) => ({ id: field.id, name: field.label })),
    })),
    checks: Object.entries(CHECKS).map(([key, { source, facts }]) => ({
      key,
      source,
      facts: Object.entries(facts).map(([id, name]) => ({ id, name })),
    })),
    processes: await listStandardProcesses(db),
  }
}

const MOST = 30

export async function findAuthorities(
  { db, actor }: Reading,
  { q = '' }: QueryOf<typeof authoritiesContract>,
): Promise<ResultOf<typeof authoritiesContract>> {
  const rows = await listOrganizationsNamed(db, actor, authorityPolicy, q.trim(), MOST)
  return { items: rows.map(({ id, name }) => ({ id, name })) }
}
