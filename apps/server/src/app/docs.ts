import type { FastifyInstance } from 'fastify'
import { API_PREFIX } from '../kernel/http/server.ts'
import { openApiDocument } from '../kernel/http/openapi.ts'
import type { Service } from '../kernel/http/service.ts'

/** OpenAPI 3.1 and its browsable form. */
export function mountDocs(app: FastifyInstance, service: Service): void {
  const document = JSON.stringify(openApiDocument(service.operations.values(), service.platform.settings.publicUrl))
  app.get(`${API_PREFIX}/openapi.json`, async (_request, reply) => reply.type('application/json; charset=utf-8').header('cache-control', 'public, max-age=300').send(document))
}
