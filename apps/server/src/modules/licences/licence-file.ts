import { LICENCE_FILE_PATH } from '@tongban/contracts/licences.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { markedCopy } from '../../kernel/documents/marked-copy.ts'
import { Failure } from '../../kernel/failure.ts'
import { API_PREFIX, callerOf } from '../../kernel/http/server.ts'
import type { Service } from '../../kernel/http/service.ts'
import { reading, transact, type Work } from '../../kernel/work.ts'
import { findOrganization } from '../organizations/index.ts'
import { noteRead } from '../privacy/index.ts'
import { documentOfLicence } from './commands/draw-licence.ts'
import { recordUsesOf } from './commands/record-use.ts'
import { licencePolicy } from './licence.policy.ts'
import { findLicence } from './licence.repository.ts'

/** The download of the sealed PDF; officers get a copy that says who took it. Verifying a licence never gives it. */
export function mountLicenceFile(app: FastifyInstance, { platform }: Service): void {
  const config = { rateLimit: { max: 60, timeWindow: 60_000 } }
  app.get(`${API_PREFIX}${LICENCE_FILE_PATH}`, { config }, async (request, reply) => {
    const id = licenceIdOf(request)
    const caller = callerOf(request)
    const { name, file, isOwn } = await transact(platform, caller, (work) => openDocument(work, id))
    const stored = await platform.files.get(file.key)
    if (!stored) throw new Failure('file.not_found')
    const head = reply
      .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(`${name}.pdf`)}`)
      .header('cache-control', 'private, no-store')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    if (isOwn) return head.type(file.mime).header('content-length', stored.size).send(stored.stream)
    const asked = reading(platform, caller)
    const [post] = asked.actor.posts
    const office = post && (await findOrganization(asked.db, post.organizationId))
    const copy = await markedCopy(
      asked,
      { name: `${name}.pdf`, contentType: file.mime, stream: stored.stream },
      { organization: office?.name ?? '', purpose: PURPOSE },
    )
    return head.type(copy.contentType).send(copy.content)
  })
}

const PURPOSE = '查阅证照文件'

/** An officer's look is written down where the holder sees it (design law 4). */
async function openDocument(work: Work, id: string) {
  const { actor } = work
  if (actor.accountId === null) throw new Failure('session.required')
  const licence = await findLicence(work.tx, id, actor, licencePolicy.document)
  if (!licence) throw new Failure('licence.not_found')
  const isOwn = licencePolicy.own.holds(actor, licence)
  if (!isOwn) {
    const usedBy = `${licence.issuer_name}　${actor.name}`
    await recordUsesOf(work, [id], { usedBy, purpose: PURPOSE, caseId: null })
    const { subject_id: subjectId } = licence
    await noteRead(work, 'downloaded', [{ subjectId, case: null }], PURPOSE)
  }
  return {
    name: `${licence.type_name}-${licence.holder_name}`,
    file: await documentOfLicence(work, id),
    isOwn,
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function licenceIdOf({ params }: FastifyRequest): string {
  const { licenceId }: { licenceId?: unknown } = Object(params)
  if (typeof licenceId !== 'string' || !UUID.test(licenceId)) throw new Failure('licence.not_found')
  return licenceId
}
