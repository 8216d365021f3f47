import type { ItemDefinition } from '@tongban/contracts/items.ts'
import type { Role } from '@tongban/contracts/permissions.ts'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { systemContext } from '../../apps/server/src/kernel/module.ts'
import { TIME_ZONE } from '../../apps/server/src/kernel/platform.ts'
import { transact } from '../../apps/server/src/kernel/work.ts'
import { findPublishedItem, publishItem } from '../../apps/server/src/modules/catalog/index.ts'
import { registerPost } from '../../apps/server/src/modules/identity/index.ts'
import { LOGIN_COLUMN } from '../../apps/server/src/modules/identity/subjects.ts'
import { findOrganizationByKey } from '../../apps/server/src/modules/organizations/index.ts'
import { withClient } from '../setup/database.ts'
import { type TestPlatform, testPlatform } from '../setup/platform.ts'
import { Applicant, itemOf } from './applicant.ts'
import { groundTemplate } from './ground.ts'
import { Officer } from './officer.ts'
import { Visitor } from './visitor.ts'

type Options = {
  /** Beijing day and time, nine o'clock where only the day is said. 2026-03-02 is a Monday without holidays near. */
  readonly at?: string
  /** Letters and licences are drawn too, half a second each. */
  readonly documents?: boolean
  /** Background work that the platform is behind with. */
  readonly behindWith?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

const DRAWING = ['cases.write-document', 'licences.draw-document']

export type Town = Awaited<ReturnType<typeof town>>

/**
 * The demonstration's region on a day, with nothing filed yet, and the people one plays. Everything goes over HTTP with
 * real sessions; the clock stands until `itIs` moves it.
 */
export async function town({
  at = '2026-03-02',
  documents = false,
  behindWith = [],
  env = {},
}: Options = {}) {
  const template = await groundTemplate()
  const platform: TestPlatform = await testPlatform({
    template,
    at: momentOf(at).toString(),
    defer: [...(documents ? [] : DRAWING), ...behindWith],
    env,
  })
  const { app, jobs } = platform
  const border = { app, now: jobs.now, settle: jobs.settle }
  const person = (key: string) => new Applicant(border, { person: key })
  const firm = (key: string, agentKey?: string) => new Applicant(border, { firm: key }, agentKey)
  const officer = (login: string) => new Officer(border, login)
  return {
    ...platform,
    person,
    firm,
    officer,
    /** The officers of a department. */
    office: (key: string) => ({
      reviewer: officer(`${key}_review1`),
      inspector: officer(`${key}_site1`),
      second: officer(`${key}_site2`),
      approver: officer(`${key}_approve1`),
    }),
    anybody: new Visitor(border, null),
    lin: person('lin_aihua'),
    chen: person('chen_jianguo'),
    wang: person('wang_xiaoming'),
    zhao: person('zhao_li'),
    zhou: person('zhou_haiyan'),
    /** 清泉理发店, registered on 2026-03-11. */
    barber: firm('qingquan'),
    /** 云栖酒店. */
    hotel: firm('yunqi'),
    clerk: officer('lc_window1'),
    supervisor: officer('wz_supervise1'),
    /** Time passes, and what falls due on the way happens. */
    itIs: (moment: string) => jobs.advanceTo(momentOf(moment)),
    /** Gives an officer one more post. */
    appoints: (login: string, post: NewPost) => appoints(platform, login, post),
    /** A new version of the item comes into force. */
    publishes: (itemKey: string, change: (definition: ItemDefinition) => ItemDefinition) =>
      publishes(platform, itemKey, change),
    /** What the database's owner may do and the application may not. */
    asOwner: <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
      withClient(platform.ownerUrl, async (client) => (await client.query<Row>(text, values)).rows),
    today: () => jobs.now().toZonedDateTimeISO(TIME_ZONE).toPlainDate(),
  }
}

/** Publishes the next version, and waits until it is in force everywhere, which takes up to a second. */
async function publishes(
  { platform }: TestPlatform,
  itemKey: string,
  change: (definition: ItemDefinition) => ItemDefinition,
): Promise<void> {
  const { organizationKey, sequence, definition } = itemOf(itemKey)
  const { code, versionId } = await transact(platform, systemContext('town'), async (work) => {
    const authority = await findOrganizationByKey(work.tx, organizationKey)
    if (!authority) throw new Error(`no organization ${organizationKey}`)
    return publishItem(work, {
      organizationId: authority.id,
      sequence,
      definition: change(definition),
      publishedOn: work.today,
    })
  })
  await expect
    .poll(async () => (await findPublishedItem(platform, code))?.versionId, { timeout: 5_000 })
    .toBe(versionId)
}

type NewPost = { readonly role: Role; readonly post: string; readonly organizationKey: string }

async function appoints(
  { platform }: TestPlatform,
  login: string,
  { organizationKey, role, post }: NewPost,
): Promise<void> {
  const { keyring } = platform
  await transact(platform, systemContext('town'), async (work) => {
    const organization = await findOrganizationByKey(work.tx, organizationKey)
    const { rows } = await sql<{
      id: string
    }>`select id from identity.account where login_index = ${keyring.blindIndex(login, LOGIN_COLUMN)}`.execute(
      work.tx,
    )
    const [account] = rows
    if (!account || !organization) throw new Error(`${login} cannot be appointed at ${organizationKey}`)
    await registerPost(work, {
      accountId: account.id,
      role,
      post,
      title: post,
      organizationId: organization.id,
      validFrom: work.today.toString(),
    })
  })
}

const momentOf = (text: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(text.length === 10 ? `${text}T09:00` : text)
    .toZonedDateTime(TIME_ZONE)
    .toInstant()
