import { sql } from 'kysely'
import { defineJob, jobKey } from '../module.ts'

type Delivery = {
  subscription: string
  kind: string
  stream: string
  seq: number
  payload: unknown
  reason: string | null
}

/** Delivers an event to one subscription: at least once by the queue, effective once by the key. */
export const deliverEvent = defineJob(
  jobKey<Delivery>('react'),
  async (work, { subscription, kind, stream, seq, payload, reason }) => {
    const key = `${subscription}:${stream}:${seq}`
    const taken = await sql`insert into kernel.handled (key) values (${key}) on conflict do nothing`.execute(
      work.tx,
    )
    if (taken.numAffectedRows === 0n) return
    const found = work.platform.subscriptions.get(kind)?.find(({ name }) => name === subscription)
    if (!found) throw new Error(`no subscription ${subscription} for ${kind}`)
    await found.react(work, { stream, seq, payload, reason })
  },
)
