import { FAILURES, type FailureCode } from '@tongban/contracts/failures.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Actor } from '../../kernel/actor.ts'
import type { Failure } from '../../kernel/failure.ts'
import { asFailure } from '../../kernel/http/problems.ts'
import { API_PREFIX, originOf } from '../../kernel/http/server.ts'
import type { Service } from '../../kernel/http/service.ts'
import type { Origin } from '../../kernel/work.ts'
import { Journal } from './journal.ts'

/** Refusals that say something about who asks; what was merely typed wrong does not. */
const TELLING: ReadonlySet<FailureCode> = new Set([
  'permission.denied',
  'account.level_too_low',
  'session.step_up_required',
  'request.cross_site',
  'request.rate_limited',
  'sign_in.wrong',
  'sign_in.locked',
  'sign_in.code_wrong',
  'file.infected',
  'permission.network',
  'staff.own_rights',
  'staff.administrators_apart',
  'proposal.own',
])

/** Refused before a contract is looked at. */
const BEFORE_SERVICE: ReadonlySet<FailureCode> = new Set(['request.cross_site', 'permission.network'])

/** Rows that are not visible answer like rows that are not there: both are written down. */
const isTelling = (code: FailureCode, { accountId }: Actor): boolean =>
  TELLING.has(code) || (accountId !== null && FAILURES[code] === 404)

/** Writes down what the border refuses, and what staff download. Nobody waits for it. */
export function watchBorder(app: FastifyInstance, service: Service): void {
  const journal = new Journal(service.platform)
  const refused = (failure: Failure, place: string, actor: Actor, origin: Origin) => {
    if (!isTelling(failure.code, actor)) return
    journal.note({
      kind: 'refusal',
      what: `${failure.code} ${place}`,
      outcome: 'refused',
      accountId: actor.accountId,
      accountName: actor.accountId === null ? null : actor.name,
      ...origin,
    })
  }
  service.observeRefusals((contract, { actor, origin }, failure) =>
    refused(failure, `${contract.method} ${contract.path}`, actor, origin),
  )
  const paths = new Set([...service.operations.keys()].map(({ path }) => `${API_PREFIX}${path}`))
  app.addHook('onError', async (request, _reply, error) => {
    const failure = asFailure(error)
    // What has a contract was seen by the service.
    if (paths.has(placeOf(request)) && !BEFORE_SERVICE.has(failure.code)) return
    refused(failure, `${request.method} ${placeOf(request)}`, request.actor, originOf(request))
  })
  app.addHook('onResponse', async (request, reply) => {
    const isFile = reply.hasHeader('content-disposition')
    const { accountId, name, posts } = request.actor
    if (!isFile || accountId === null || posts.length === 0) return
    journal.note({
      kind: 'export',
      what: `${request.method} ${placeOf(request)}`,
      outcome: 'success',
      accountId,
      accountName: name,
      ...originOf(request),
    })
  })
  app.addHook('onClose', () => journal.flush())
}

const placeOf = (request: FastifyRequest): string => request.routeOptions.url ?? ''
