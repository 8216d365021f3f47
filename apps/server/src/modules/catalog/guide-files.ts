import { createHash } from 'node:crypto'
import { GUIDE_BROCHURE, GUIDE_LINKED_DATA, type Guide, getGuide } from '@tongban/contracts/catalog.ts'
import { type ComingChange, getComingChange } from '@tongban/contracts/notices.ts'
import { t } from '@tongban/i18n/portal.ts'
import { linkedDataOf } from '@tongban/law/catalog/linked-data/linked-data.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { DocumentDescription } from '../../kernel/documents/document.ts'
import { Failure } from '../../kernel/failure.ts'
import { API_PREFIX, callerOf } from '../../kernel/http/server.ts'
import { JsonText, type Service } from '../../kernel/http/service.ts'
import type { Platform } from '../../kernel/platform.ts'
import { guideBrochure } from './brochure/guide-brochure.ts'

const PDF = 'application/pdf'
const BROCHURE_RATE = { max: 30, timeWindow: 60_000 }

/** The guide as brochure and as linked data: made from what `getGuide` answers, so all three change at once. */
export function mountGuideFiles(app: FastifyInstance, service: Service): void {
  const { platform } = service
  const cache = `public, max-age=${getGuide.cacheSeconds}`

  app.get(
    `${API_PREFIX}${GUIDE_BROCHURE}`,
    { config: { rateLimit: BROCHURE_RATE } },
    async (request, reply) => {
      const guide = await guideFor(service, request)
      const coming = await comingChangeOf(service, request)
      const { language } = callerOf(request)
      const key = await drawnBrochure(platform, guideBrochure(guide, coming, language))
      const stored = await platform.files.get(key)
      if (!stored) throw new Failure('file.not_found')
      const name = t(language)('guide.brochure_name', { name: guide.definition.name, version: guide.version })
      return reply
        .type(PDF)
        .header('content-length', stored.size)
        .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(`${name}.pdf`)}`)
        .header('cache-control', cache)
        .header('vary', 'cookie, accept-language')
        .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .send(stored.stream)
    },
  )

  app.get(`${API_PREFIX}${GUIDE_LINKED_DATA}`, async (request, reply) => {
    const guide = await guideFor(service, request)
    return reply
      .type('application/ld+json; charset=utf-8')
      .header('cache-control', cache)
      .send(JSON.stringify(linkedDataOf(guide)))
  })
}

async function guideFor(service: Service, request: FastifyRequest): Promise<Guide> {
  const guide = await service.call(getGuide, callerOf(request), { params: request.params })
  if (guide instanceof JsonText) throw new Error('a guide as text')
  return guide
}

async function comingChangeOf(service: Service, request: FastifyRequest): Promise<ComingChange | null> {
  const coming = await service.call(getComingChange, callerOf(request), { params: request.params })
  if (coming instanceof JsonText) throw new Error('a coming change as text')
  return coming.change
}

const drawing = new Map<string, Promise<void>>()

/**
 * Where the brochure is kept, drawn now when nobody has asked for it. The key is the hash of everything that stands in
 * it: a new version, or a new layout, is another brochure.
 */
async function drawnBrochure({ files, press }: Platform, description: DocumentDescription): Promise<string> {
  const key = `brochures/${createHash('sha256').update(JSON.stringify(description)).digest('hex')}.pdf`
  if (await files.head(key)) return key
  const draw = async () => files.put(key, (await press.render(description)).pdf, { contentType: PDF })
  const running = drawing.get(key) ?? draw().finally(() => drawing.delete(key))
  drawing.set(key, running)
  await running
  return key
}
