import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const DIST = join(import.meta.dirname, '../../../workbench/dist')

/** The workbench is one page; its router decides what an address below `/workbench/` shows. */
export async function mountWorkbench(app: FastifyInstance): Promise<void> {
  const index = join(DIST, 'index.html')
  if (!existsSync(index)) return
  const page = await readFile(index)
  await app.register(fastifyStatic, {
    root: join(DIST, 'assets'),
    prefix: '/workbench/assets/',
    decorateReply: false,
    maxAge: '1y',
    immutable: true,
  })
  for (const url of ['/workbench', '/workbench/*']) {
    app.get(url, async (_request, reply) =>
      reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page),
    )
  }
}
