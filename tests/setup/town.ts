import { claimTask, getOfficerCase } from '@tongban/contracts/officer-cases.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { type Actor, ANONYMOUS } from '../../apps/server/src/kernel/actor.ts'
import { Failure } from '../../apps/server/src/kernel/failure.ts'
import { type AnyRoute, type Input, JsonText } from '../../apps/server/src/kernel/http/service.ts'
import { systemContext } from '../../apps/server/src/kernel/module.ts'
import { TIME_ZONE } from '../../apps/server/src/kernel/platform.ts'
import { transact, type Work } from '../../apps/server/src/kernel/work.ts'
import { getSubject, type Subject } from '../../apps/server/src/modules/identity/index.ts'
import { findOrganizationByKey } from '../../apps/server/src/modules/organizations/index.ts'
import type { HistoricCase } from '../../demo/history/historic-case.ts'
import { fileApplication } from '../../demo/load/file-application.ts'
import { loadGround } from '../../demo/load/ground.ts'
import { type TestPlatform, testPlatform } from './platform.ts'

export type Town = TestPlatform & {
  /** A person or firm by key, an officer by login. */
  actor(key: string): Actor
  /** What the contract answers to this actor; null is a passer-by. Throws Failure. */
  ask<C extends AnyRoute>(key: string | null, contract: C, input?: Input): Promise<ResultOf<C>>
  /** The code with which the contract refuses this actor, or `answered`. */
  refusal(key: string | null, contract: AnyRoute, input?: Input): Promise<string>
  /** One transaction of the platform itself. */
  does<Answer>(run: (work: Work) => Promise<Answer>): Promise<Answer>
  subject(key: string): Promise<Subject>
  organizationId(key: string): Promise<string>
  /** Code of a published item by its key. */
  itemCode(key: string): string
  /** Hands in an application as the demonstration does, and lets the platform react. Returns the case's id. */
  applies(application: Application): Promise<string>
  /** An officer takes the open task if there is one, acts on the case as it is now, and the platform reacts. */
  handles<C extends AnyRoute>(login: string, caseId: string, contract: C, body: object): Promise<ResultOf<C>>
  /** Moves to a Beijing time and runs what falls due on the way. */
  until(time: string): Promise<void>
}

type Application = Pick<HistoricCase, 'itemKey' | 'applicant'> & Partial<HistoricCase>

/** The demonstration's region with its people, firms, officers, items and licences, and no cases yet. */
export async function town(options: Parameters<typeof testPlatform>[0] = {}): Promise<Town> {
  const built = await testPlatform(options)
  const { platform, service, jobs } = built
  const does: Town['does'] = (run) => transact(platform, systemContext('town'), run)
  const today = platform.now().toZonedDateTimeISO(TIME_ZONE).toPlainDate()
  const ground = await does((work) => loadGround(work, today))
  await jobs.settle()

  const actor = (key: string): Actor => {
    const found = ground.applicants.get(key) ?? ground.officers.get(key)
    if (!found) throw new Error(`nobody is called ${key}`)
    return found
  }
  const ask: Town['ask'] = async (key, contract, input = {}) => {
    const caller = {
      actor: key === null ? ANONYMOUS : actor(key),
      requestId: 'town',
      language: 'zh',
    } as const
    const answer = await service.call(contract, caller, input)
    return answer instanceof JsonText ? JSON.parse(answer.text) : answer
  }
  const handles: Town['handles'] = async (login, caseId, contract, body) => {
    const shown = await ask(login, getOfficerCase, { params: { caseId } })
    const isFree = shown.abilities.includes('claim') && shown.taskId !== null
    const { version } = isFree ? await ask(login, claimTask, { params: { taskId: shown.taskId } }) : shown
    const answer = await ask(login, contract, { params: { caseId }, body: { ...body, version } })
    await jobs.settle()
    return answer
  }
  return {
    ...built,
    actor,
    handles,
    async applies(application) {
      const filed = {
        key: 'test',
        submitted: { day: 0, time: '09:00' },
        delivery: 'electronic',
        steps: [],
        ...application,
      } as const
      const now = platform.now().toZonedDateTimeISO(TIME_ZONE).toPlainDate()
      const caseId = await fileApplication({ past: platform, service, jobs, ground, today: now }, filed)
      await jobs.settle()
      return caseId
    },
    ask,
    does,
    async refusal(key, contract, input) {
      try {
        await ask(key, contract, input)
        return 'answered'
      } catch (error) {
        if (error instanceof Failure) return error.code
        throw error
      }
    },
    subject: (key) => getSubject(platform, platform.db, actor(key).subjectId ?? ''),
    async organizationId(key) {
      const found = await findOrganizationByKey(platform.db, key)
      if (!found) throw new Error(`no organization ${key}`)
      return found.id
    },
    itemCode(key) {
      const code = ground.itemCodes.get(key)
      if (!code) throw new Error(`no item ${key}`)
      return code
    },
    until: (time) => jobs.advanceTo(Temporal.Instant.from(time)),
  }
}
