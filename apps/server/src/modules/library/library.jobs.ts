import { defineJob } from '../../kernel/module.ts'
import { changeReturned } from './change.events.ts'
import { lockChange, updateChange } from './change.repository.ts'
import { effectJob } from './library.schedule.ts'
import { selfCheck } from './self-check.ts'
import { takeEffect } from './take-effect.ts'

/** An approved change whose day has come. When the catalogue has moved on meanwhile, its editors get it back. */
export const effectChanges = defineJob(effectJob, async (work, { changeId }) => {
  const change = await lockChange(work.tx, changeId)
  if (change?.status !== 'approved') return
  const { ready, findings } = await selfCheck(work, change)
  if (ready) {
    await takeEffect(work, change)
    return
  }
  const reasons = findings.filter(({ level }) => level === 'error').map(({ message }) => message)
  work.emit(changeReturned(changeId, { round: change.round }, reasons.join('；')))
  await updateChange(work.tx, changeId, { status: 'returned', updated_at: work.now.toString() })
})
