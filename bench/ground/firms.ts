import { randomUUID } from 'node:crypto'
import { buildCreditCode } from '@tongban/law/identifiers/credit-code.ts'
import type pg from 'pg'
import { randomToken, tokenHash } from '../../apps/server/src/kernel/crypto/tokens.ts'
import type { Work } from '../../apps/server/src/kernel/work.ts'
import {
  registerMandate,
  registerPublicAccount,
  registerSubject,
} from '../../apps/server/src/modules/identity/index.ts'
import { loadStockLicence } from '../../apps/server/src/modules/licences/index.ts'
import { findOrganizationByKey } from '../../apps/server/src/modules/organizations/index.ts'
import { loadRecords } from '../../apps/server/src/modules/registers/index.ts'
import { baseRecords } from '../../demo/bases.ts'
import { firmOf } from '../../demo/firms.ts'
import { stockLicences } from '../../demo/stock.ts'
import { insertRows } from './insert-rows.ts'

/** A firm whose agent is signed in. */
export type Firm = {
  readonly subjectId: string
  readonly name: string
  readonly creditCode: string
  readonly accountId: string
  readonly token: string
}

const FIRMS = 200
const PATTERN = firmOf('qingquan')

const OF_BENCH = `${PATTERN.name}第%分店`

/** Firms like one of the demonstration: known to the legal-entity base, with a business licence in the wallet. */
export async function loadFirms(work: Work): Promise<void> {
  const record = baseRecords().find(
    ({ resource, key }) => resource === 'legal_entity' && key === PATTERN.creditCode,
  )
  const held = stockLicences(work.today).filter(({ holder }) => holder.key === PATTERN.key)
  for (let index = 0; index < FIRMS; index += 1) {
    const name = OF_BENCH.replace('%', String(index + 1))
    const creditCode = buildCreditCode('92', PATTERN.regionCode, `MABNC${String(index).padStart(3, '0')}`)
    const subjectId = await registerSubject(work, {
      kind: 'firm',
      name,
      identifier: creditCode,
      phone: PATTERN.phone,
      regionCode: PATTERN.regionCode,
    })
    const phone = `1995770${String(index).padStart(4, '0')}`
    const accountId = await registerPublicAccount(work, {
      name: `经办人${index + 1}`,
      login: phone,
      phone,
      passwordHash: '',
      subjectId,
    })
    await registerMandate(work, {
      kind: 'agent',
      principalId: subjectId,
      accountId,
      validFrom: work.today.toString(),
      validUntil: null,
    })
    if (record) await loadRecords(work, [{ ...record, key: creditCode, data: { ...record.data, name } }])
    for (const { issuerKey, holder: _holder, ...licence } of held) {
      const issuer = await findOrganizationByKey(work.tx, issuerKey)
      const fields = { ...licence.fields, name, credit_code: creditCode }
      await loadStockLicence(work, {
        ...licence,
        serial: `BENCH${String(index).padStart(5, '0')}`,
        fields,
        issuerId: issuer?.id ?? '',
        subject: { id: subjectId, name },
      })
    }
  }
}

export async function readFirms(client: pg.Client): Promise<Firm[]> {
  const { rows } = await client.query<Omit<Firm, 'token'>>(
    `select account.id as "accountId", subject.id as "subjectId", subject.name, subject.identifier_masked as "creditCode"
     from identity.account join identity.subject on subject.id = account.subject_id where subject.name like $1`,
    [OF_BENCH],
  )
  return rows.map((row) => ({ ...row, token: randomToken() }))
}

type SignedIn = {
  readonly token: string
  readonly accountId: string | null
  readonly subjectId: string | null
}

/** Sessions that last longer than the bench. */
export async function openSessions(client: pg.Client, signedIn: readonly SignedIn[]): Promise<void> {
  const now = Temporal.Now.instant()
  await insertRows(client, 'identity.session', signedIn, {
    token_hash: ['text', ({ token }) => tokenHash(token)],
    account_id: ['uuid', ({ accountId }) => accountId],
    subject_id: ['uuid', ({ subjectId }) => subjectId],
    id: ['uuid', () => randomUUID()],
    method: ['identity.method', () => 'password_sms'],
    proved_until: ['timestamptz', () => now.add({ hours: 24 }).toString()],
    device: ['text', () => 'bench'],
    network: ['text', () => '127.0.0.1'],
    created_at: ['timestamptz', () => now.toString()],
    seen_at: ['timestamptz', () => now.toString()],
    expires_at: ['timestamptz', () => now.add({ hours: 24 }).toString()],
  })
}
