import type { ResultOf } from '@tongban/contracts/route.ts'
import type { Actor } from '../../apps/server/src/kernel/actor.ts'
import {
  type AnyRoute,
  type Input,
  JsonText,
  type Service,
} from '../../apps/server/src/kernel/http/service.ts'
import type { SimulatedJobs } from '../../apps/server/src/kernel/jobs/simulated-jobs.ts'
import type { Platform } from '../../apps/server/src/kernel/platform.ts'
import { INSIDE } from '../../apps/server/src/kernel/work.ts'
import type { HistoricCase } from '../history/historic-case.ts'
import type { Ground } from './ground.ts'

/** What it takes to play the past: a platform on a clock that is set, and everybody who acts in it. */
export type Player = {
  readonly past: Platform
  readonly service: Service
  readonly jobs: SimulatedJobs
  readonly ground: Ground
  readonly today: Temporal.PlainDate
}

export function applicantOf({ ground }: Player, { applicant }: HistoricCase): Actor {
  const key = 'person' in applicant ? applicant.person : applicant.firm
  const actor = ground.applicants.get(key)
  if (!actor) throw new Error(`no applicant ${key}`)
  return actor
}

/** Calls contracts as this actor. */
export function asking({ service }: Player, actor: Actor) {
  return {
    async ask<C extends AnyRoute>(contract: C, input: Input): Promise<ResultOf<C>> {
      const answer = await service.call(
        contract,
        { actor, requestId: 'demonstration', origin: INSIDE, language: 'zh' },
        input,
      )
      if (answer instanceof JsonText) return JSON.parse(answer.text)
      return answer
    },
  }
}
