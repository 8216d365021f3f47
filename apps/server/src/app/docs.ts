import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { openApiDocument } from '../kernel/http/openapi.ts'
import { API_PREFIX } from '../kernel/http/server.ts'
import type { Service } from '../kernel/http/service.ts'

/** OpenAPI 3.1, and its browsable form under `/api/docs`. */
export async function mountDocs(app: FastifyInstance, service: Service): Promise<void> {
  const document = openApiDocument(service.operations.values(), service.platform.settings.publicUrl)
  const text = JSON.stringify(document)
  app.get(`${API_PREFIX}/openapi.json`, async (_request, reply) =>
    reply.type('application/json; charset=utf-8').header('cache-control', 'public, max-age=300').send(text),
  )
  // The interface demands this plugin; it shows our own document.
  await app.register(swagger)
  await app.register(swaggerUi, { routePrefix: '/api/docs', uiConfig: { url: `${API_PREFIX}/openapi.json` } })
}
