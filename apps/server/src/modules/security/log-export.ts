import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { SECURITY_EXPORT_PATH } from '@tongban/contracts/security.ts'
import { Day } from '@tongban/contracts/values.ts'
import { validationMessage } from '@tongban/i18n/validation.ts'
import type { FastifyInstance } from 'fastify'
import { Value } from 'typebox/value'
import { ZipFile } from 'yazl'
import type { Keyring } from '../../kernel/crypto/keyring.ts'
import type { Db } from '../../kernel/database/database.ts'
import { Failure } from '../../kernel/failure.ts'
import { API_PREFIX, callerOf } from '../../kernel/http/server.ts'
import { permit, type Service } from '../../kernel/http/service.ts'
import { reading } from '../../kernel/work.ts'
import { findEntries } from './entry.repository.ts'
import { presentEntry } from './present.ts'

export const ENTRIES_FILE = 'entries.ndjson'
export const MANIFEST_FILE = 'manifest.json'

export type Manifest = {
  readonly from: string
  readonly until: string
  readonly entries: number
  /** SHA-256 of entries.ndjson in hexadecimal. */
  readonly sha256: string
  readonly exportedAt: string
  readonly exportedBy: string
  readonly keyId: string
  /** Over `signedText`, DER, base64url. */
  readonly signature: string
}

export const signedText = (manifest: Omit<Manifest, 'keyId' | 'signature'>): string =>
  [
    'tongban-security-export',
    manifest.from,
    manifest.until,
    manifest.entries,
    manifest.sha256,
    manifest.exportedAt,
    manifest.exportedBy,
  ].join('\n')

/** Signed copies for assessors: `npx tongban audit verify-export` checks them without the database. */
export function mountLogExport(app: FastifyInstance, { platform }: Service): void {
  const config = { rateLimit: { max: 6, timeWindow: 60_000 } }
  app.get(`${API_PREFIX}${SECURITY_EXPORT_PATH}`, { config }, async (request, reply) => {
    const { actor, db, now, language } = reading(platform, callerOf(request))
    permit(actor, 'security_log.read')
    const { from, until }: { from?: unknown; until?: unknown } = Object(request.query)
    const days = { from: dayOf(from, '/from', language), until: dayOf(until, '/until', language) }
    const lines = await allLines(db, days, language)
    const content = Buffer.from(lines.join(''))
    const manifest = {
      ...days,
      entries: lines.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      exportedAt: now.toString({ fractionalSecondDigits: 0 }),
      exportedBy: actor.name,
    }
    const zip = new ZipFile()
    zip.addBuffer(content, ENTRIES_FILE)
    zip.addBuffer(Buffer.from(JSON.stringify(sign(platform.keyring, manifest), null, 2)), MANIFEST_FILE)
    zip.end()
    const name = `安全日志-${[...new Set([days.from, days.until])].join('-')}.zip`
    return reply
      .type('application/zip')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('cache-control', 'private, no-store')
      .send(Readable.from(zip.outputStream))
  })
}

const sign = (keyring: Keyring, manifest: Omit<Manifest, 'keyId' | 'signature'>): Manifest => ({
  ...manifest,
  ...keyring.sign(signedText(manifest)),
})

function dayOf(given: unknown, path: string, language: 'zh' | 'en'): string {
  if (typeof given === 'string' && Value.Check(Day, given)) return given
  const message = validationMessage(language, 'format', {})
  throw new Failure('request.invalid', { errors: [{ path, code: 'format', message }] })
}

const PAGE = 2_000
/** More than some days of a province; larger spans are taken in parts. */
const MOST = 200_000

async function allLines(
  db: Db,
  days: { from: string; until: string },
  language: 'zh' | 'en',
): Promise<string[]> {
  const lines: string[] = []
  let after: string | undefined
  for (;;) {
    const rows = await findEntries(db, days, { after, limit: PAGE })
    lines.push(...rows.map((row) => `${JSON.stringify(presentEntry(row, language))}\n`))
    after = rows.at(-1)?.id
    if (rows.length < PAGE || lines.length >= MOST) return lines
  }
}
