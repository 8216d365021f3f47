import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const DIST = join(import.meta.dirname, '../../../workbench/dist')

/** The workbench is one page; its router decides what an address below `/workbench/` shows. */
export async function mountWorkbench(app: FastifyInstance): Promise<void> {
  if (!existsSync(DIST)) return
  await app.register(fastifyStatic, {
    root: DIST,
    prefix: '/workbench/',
    decorateReply: false,
    wildcard: false,
    setHeaders: (reply, path) => {
      reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
  app.get('/workbench/*', async (_request, reply) =>
    reply.header('cache-control', 'no-cache').sendFile('index.html', DIST),
  )
}
