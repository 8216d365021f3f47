import type { getScan as getContract } from '@tongban/contracts/account.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import type {
  collectScan as collectContract,
  startScan as startContract,
} from '@tongban/contracts/sign-in.ts'
import QRCode from 'qrcode'
import { randomToken, tokenHash } from '../../../kernel/crypto/tokens.ts'
import { Failure } from '../../../kernel/failure.ts'
import { type Reading, transact, type Work } from '../../../kernel/work.ts'
import { scanAnswered } from '../accounts/account.events.ts'
import { SCAN_LIFE } from '../accounts/account.ts'
import { lockAccount } from '../accounts/accounts.repository.ts'
import { ownSession } from '../accounts/own-account.ts'
import { deviceOf, maskNetwork } from '../sessions/device.ts'
import { openSession } from '../sessions/open-session.ts'
import { sessionOf } from './finish-sign-in.ts'
import {
  answerWaitingScan,
  findScan,
  findWaitingScan,
  insertScan,
  takeAgreedScan,
} from './scans.repository.ts'

/** 扫码登录: the screen keeps a token, the picture shows a code that opens nothing by itself. */
export async function startScan(work: Work): Promise<ResultOf<typeof startContract>> {
  const token = randomToken()
  const code = randomToken()
  const expires = work.now.add(SCAN_LIFE)
  await insertScan(work.tx, {
    token_hash: tokenHash(token),
    code,
    device: work.origin.device,
    network: work.origin.network,
    begun_at: work.now.toString(),
    expires_at: expires.toString(),
  })
  const url = `${work.platform.settings.publicUrl}/scan/${code}`
  const qrSvg = await QRCode.toString(url, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 })
  return { token, url, qrSvg, expiresInSeconds: work.now.until(expires).total('seconds') }
}

/** What the phone shows before it says yes: whose screen this is. */
export async function getScan({ db, now }: Reading, code: string): Promise<ResultOf<typeof getContract>> {
  const scan = await findWaitingScan(db, code, now.toString())
  if (!scan) throw new Failure('scan.over')
  return { ...deviceOf(scan.device), network: maskNetwork(scan.network), begunAt: scan.begun_at }
}

/**
 * Yes or no, once. Staff sign in by their own factors: a scanned screen would carry none.
 *
 * @throws Failure `scan.over`, `permission.denied`
 */
export async function answerScan(work: Work, code: string, agree: boolean): Promise<Record<string, never>> {
  const { accountId } = ownSession(work)
  const { staff } = await lockAccount(work.tx, accountId)
  if (staff) throw new Failure('permission.denied')
  const { provedUntil } = work.actor
  const answered = await answerWaitingScan(work.tx, code, work.now.toString(), {
    status: agree ? 'agreed' : 'refused',
    account_id: accountId,
    proved_until: Temporal.Instant.fromEpochMilliseconds(provedUntil).toString(),
  })
  if (!answered) throw new Failure('scan.over')
  work.emit(scanAnswered(accountId, { ...work.origin, agreed: agree }))
  return {}
}

/** What the screen asks every other second. The session begins with the first answer that finds the yes. */
export async function collectScan(
  reading: Reading,
  token: string,
): Promise<ResultOf<typeof collectContract>> {
  const hash = tokenHash(token)
  const scan = await findScan(reading.db, hash, reading.now.toString())
  if (!scan) throw new Failure('scan.over')
  if (scan.status !== 'agreed') return { status: scan.status, session: null }
  const opened = await transact(reading.platform, reading, (work) => open(work, hash))
  if (opened === undefined) throw new Failure('scan.over')
  return { status: 'agreed', session: await sessionOf(reading, opened) }
}

async function open(work: Work, hash: string): Promise<string | undefined> {
  const agreed = await takeAgreedScan(work.tx, hash, work.now.toString())
  if (!agreed?.account_id || agreed.proved_until === null) return undefined
  const account = await lockAccount(work.tx, agreed.account_id)
  if (account.disabled) return undefined
  // Proved as long as the phone is: the screen itself has shown nothing.
  return openSession(work, account, 'scan', Temporal.Instant.from(agreed.proved_until))
}
