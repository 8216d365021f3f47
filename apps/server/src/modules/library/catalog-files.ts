import type { CatalogFile } from '@tongban/contracts/items.ts'
import { CATALOG_FILE_PATH, CATALOG_UPLOAD_PATH } from '@tongban/contracts/library.ts'
import { PERMISSIONS, type Role } from '@tongban/contracts/permissions.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Actor } from '../../kernel/actor.ts'
import { Failure } from '../../kernel/failure.ts'
import { PAPER_KINDS } from '../../kernel/files/file-kinds.ts'
import { contentKey } from '../../kernel/files/stored-object.ts'
import { receivedFile, UPLOAD_RATE } from '../../kernel/http/received-file.ts'
import { API_PREFIX, callerOf } from '../../kernel/http/server.ts'
import type { Service } from '../../kernel/http/service.ts'
import { transact } from '../../kernel/work.ts'
import { findFile, insertFile } from './library-file.repository.ts'

/** 空白表 and 样表 of the catalogue: editors hand them in, everybody may read them. */
export function mountCatalogFiles(app: FastifyInstance, service: Service): void {
  const { platform } = service
  app.post(
    `${API_PREFIX}${CATALOG_UPLOAD_PATH}`,
    { config: { rateLimit: UPLOAD_RATE } },
    async (request): Promise<CatalogFile> => {
      const editor = editorOf(request.actor)
      const received = await receivedFile(request, PAPER_KINDS, platform)
      try {
        await platform.files.put(contentKey(received.sha256), received, received)
        const { fileName: name, sha256, contentType: mime, size } = received
        await transact(platform, callerOf(request), (work) =>
          insertFile(work.tx, {
            sha256,
            name,
            mime,
            size,
            uploaded_by: editor,
            uploaded_at: work.now.toString(),
          }),
        )
        return { name, sha256, mime, size }
      } finally {
        await received.discard()
      }
    },
  )
  app.get(`${API_PREFIX}${CATALOG_FILE_PATH}`, async (request, reply) => {
    const file = await findFile(platform.db, hashIn(request))
    const stored = file && (await platform.files.get(contentKey(file.sha256)))
    if (!stored) throw new Failure('file.not_found')
    return (
      reply
        .type(file.mime)
        .header('content-length', stored.size)
        .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`)
        // The address is the hash of what it gives.
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .send(stored.stream)
    )
  })
}

function editorOf({ accountId, roles }: Actor): string {
  const allowed: readonly Role[] = PERMISSIONS['library.edit']
  if (accountId === null) throw new Failure('session.required')
  if (!allowed.some((role) => roles.has(role))) throw new Failure('permission.denied')
  return accountId
}

function hashIn({ params }: FastifyRequest): string {
  const { sha256 }: { sha256?: unknown } = Object(params)
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) throw new Failure('file.not_found')
  return sha256
}
