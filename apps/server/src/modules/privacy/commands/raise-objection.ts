import type { raiseObjection as contract, Objection } from '@tongban/contracts/privacy.ts'
import type { BodyOf } from '@tongban/contracts/route.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Holding } from '../../../kernel/module.ts'
import type { Work } from '../../../kernel/work.ts'
import { isHeld } from '../../identity/index.ts'
import { findHighestServiceCentre } from '../../organizations/index.ts'
import { objectionRaised } from '../objection.events.ts'
import { insertObjection } from '../objection.repository.ts'
import { answerDue } from '../objection.ts'
import { presentObjection, sealContent } from '../objection-content.ts'

/** 数据异议 (PIPL §44, §46): goes to the data stewards of where the datum comes from. */
export async function raiseObjection(
  work: Work,
  holdings: readonly Holding[],
  asked: BodyOf<typeof contract>,
): Promise<Objection> {
  const { actor, platform, now, today } = work
  if (actor.accountId === null || actor.subjectId === null) throw new Failure('session.required')
  const wanted = asked.wanted?.trim() || null
  if (asked.kind === 'correct' && wanted === null)
    throw new Failure('objection.wanted_missing', {
      errors: [{ path: '/wanted', code: 'required', message: '请填写正确的内容' }],
    })
  const stewards = await stewardsOf(work, holdings, asked)
  const dueOn = answerDue(today).toString()
  const row = await insertObjection(work.tx, {
    id: work.newStream(),
    subject_id: actor.subjectId,
    account_id: actor.accountId,
    organization_id: stewards,
    kind: asked.kind,
    section: asked.section,
    status: 'open',
    content_sealed: sealContent(platform, {
      datum: asked.datum.trim(),
      shown: asked.shown.trim(),
      wanted,
      reason: asked.reason.trim(),
    }),
    raised_at: now.toString(),
    due_on: dueOn,
  })
  work.emit(objectionRaised(row.id, { section: asked.section, objection: asked.kind, dueOn }))
  return presentObjection(work, row)
}

/** The organization that the datum comes from; where nobody there keeps data, the centre that keeps the platform's. */
async function stewardsOf(
  work: Work,
  holdings: readonly Holding[],
  { section, thing }: BodyOf<typeof contract>,
): Promise<string> {
  const holding = holdings.find(({ key }) => key === section)
  const source = thing !== undefined && UUID.test(thing) ? await holding?.sourceOf?.(work, thing) : undefined
  if (source && (await isHeld(work.tx, source, 'data_steward', work.today.toString()))) return source
  const centre = await findHighestServiceCentre(work.tx)
  if (!centre) throw new Error('no service centre keeps the data')
  return centre.id
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
