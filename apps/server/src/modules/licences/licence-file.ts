import { LICENCE_FILE_PATH } from '@tongban/contracts/licences.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Failure } from '../../kernel/failure.ts'
import { API_PREFIX, callerOf } from '../../kernel/http/server.ts'
import type { Service } from '../../kernel/http/service.ts'
import { transact, type Work } from '../../kernel/work.ts'
import { noteRead } from '../privacy/index.ts'
import { documentOfLicence } from './commands/draw-licence.ts'
import { recordUsesOf } from './commands/record-use.ts'
import { licencePolicy } from './licence.policy.ts'
import { findLicence } from './licence.repository.ts'

/** The download of the sealed PDF. Verifying a licence never gives it. */
export function mountLicenceFile(app: FastifyInstance, { platform }: Service): void {
  const config = { rateLimit: { max: 60, timeWindow: 60_000 } }
  app.get(`${API_PREFIX}${LICENCE_FILE_PATH}`, { config }, async (request, reply) => {
    const id = licenceIdOf(request)
    const { name, file } = await transact(platform, callerOf(request), (work) => openDocument(work, id))
    const stored = await platform.files.get(file.key)
    if (!stored) throw new Failure('file.not_found')
    return reply
      .type(file.mime)
      .header('content-length', stored.size)
      .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(`${name}.pdf`)}`)
      .header('cache-control', 'private, no-store')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
      .send(stored.stream)
  })
}

/** An officer's look is written down where the holder sees it (design law 4). */
async function openDocument(work: Work, id: string) {
  const { actor } = work
  if (actor.accountId === null) throw new Failure('session.required')
  const licence = await findLicence(work.tx, id, actor, licencePolicy.document)
  if (!licence) throw new Failure('licence.not_found')
  if (!licencePolicy.own.holds(actor, licence)) {
    const usedBy = `${licence.issuer_name}　${actor.name}`
    await recordUsesOf(work, [id], { usedBy, purpose: '查阅证照文件', caseId: null })
    const { subject_id: subjectId } = licence
    await noteRead(work, 'downloaded', [{ subjectId, case: null }], '查阅证照文件')
  }
  return { name: `${licence.type_name}-${licence.holder_name}`, file: await documentOfLicence(work, id) }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function licenceIdOf({ params }: FastifyRequest): string {
  const { licenceId }: { licenceId?: unknown } = Object(params)
  if (typeof licenceId !== 'string' || !UUID.test(licenceId)) throw new Failure('licence.not_found')
  return licenceId
}
