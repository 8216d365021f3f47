import type { ItemDefinition } from '@tongban/contracts/items.ts'
import type { Role } from '@tongban/contracts/permissions.ts'
import { sql } from 'kysely'
import { vi } from 'vitest'
import { systemContext } from '../../apps/server/src/kernel/module.ts'
import type { Platform } from '../../apps/server/src/kernel/platform.ts'
import { transact, type Work } from '../../apps/server/src/kernel/work.ts'
import {
  findPublishedItem,
  type PublishedItem,
  publishItem,
} from '../../apps/server/src/modules/catalog/index.ts'
import { IDENTIFIER_COLUMN, LOGIN_COLUMN } from '../../apps/server/src/modules/identity/accounts/subjects.ts'
import { getSubject, registerPost, type Subject } from '../../apps/server/src/modules/identity/index.ts'
import { findOrganizationByKey } from '../../apps/server/src/modules/organizations/index.ts'
import { FIRMS } from '../../demo/firms.ts'
import { personOf } from '../../demo/people.ts'
import { withClient } from '../setup/database.ts'
import type { TestPlatform } from '../setup/platform.ts'
import { itemOf } from './applicant.ts'

type NewPost = { readonly role: Role; readonly post: string; readonly organizationKey: string }

/** What no contract reaches and nobody has to sign in for. People, firms and offices go by their keys in the demonstration. */
export function behindTheBorder({ platform, ownerUrl }: Pick<TestPlatform, 'platform' | 'ownerUrl'>) {
  const does = <Answer>(run: (work: Work) => Promise<Answer>): Promise<Answer> =>
    transact(platform, systemContext('town'), run)
  return {
    /** One transaction of the platform itself. */
    does,
    /** The person or firm as the modules know it. */
    subject: (key: string): Promise<Subject> => subjectOf(platform, key),
    organizationId: (key: string): Promise<string> => organizationIdOf(platform, key),
    /** Gives an officer one more post. */
    appoints: (login: string, post: NewPost): Promise<void> => does((work) => appoint(work, login, post)),
    /** Publishes the next version of the item, and waits until it is in force everywhere, which takes up to a second. */
    async publishes(
      itemKey: string,
      change: (definition: ItemDefinition) => ItemDefinition,
    ): Promise<PublishedItem> {
      const published = await does((work) => publish(work, itemKey, change))
      const isInForce = async () =>
        (await findPublishedItem(platform, published.code))?.versionId === published.versionId
      await vi.waitUntil(isInForce, { timeout: 3_000 })
      return published
    },
    /** What the database's owner may do and the application may not. */
    asOwner: <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
      withClient(ownerUrl, async (client) => (await client.query<Row>(text, values)).rows),
  }
}

async function subjectOf(platform: Platform, key: string): Promise<Subject> {
  const { db, keyring } = platform
  const identifier = FIRMS.find((firm) => firm.key === key)?.creditCode ?? personOf(key).idNumber
  const index = keyring.blindIndex(identifier, IDENTIFIER_COLUMN)
  const { rows } = await sql<{
    id: string
  }>`select id from identity.subject where identifier_index = ${index}`.execute(db)
  const [row] = rows
  if (!row) throw new Error(`${key} is not registered`)
  return getSubject(platform, db, row.id)
}

async function organizationIdOf({ db }: Pick<Work, 'db'>, key: string): Promise<string> {
  const organization = await findOrganizationByKey(db, key)
  if (!organization) throw new Error(`no organization ${key}`)
  return organization.id
}

async function appoint(work: Work, login: string, { organizationKey, role, post }: NewPost): Promise<void> {
  const index = work.platform.keyring.blindIndex(login, LOGIN_COLUMN)
  const { rows } = await sql<{
    id: string
  }>`select id from identity.account where login_index = ${index}`.execute(work.tx)
  const [account] = rows
  if (!account) throw new Error(`nobody signs in as ${login}`)
  await registerPost(work, {
    accountId: account.id,
    role,
    post,
    title: post,
    organizationId: await organizationIdOf(work, organizationKey),
    validFrom: work.today.toString(),
  })
}

async function publish(
  work: Work,
  itemKey: string,
  change: (definition: ItemDefinition) => ItemDefinition,
): Promise<PublishedItem> {
  const { organizationKey, sequence, definition } = itemOf(itemKey)
  return publishItem(work, {
    organizationId: await organizationIdOf(work, organizationKey),
    sequence,
    definition: change(definition),
    publishedOn: work.today,
  })
}
