import { createHmac } from 'node:crypto'
import { outgoing } from '../../../kernel/http/outgoing.ts'
import { defineJob, jobKey } from '../../../kernel/module.ts'
import type { Work } from '../../../kernel/work.ts'
import { maskPhone } from '../accounts/account.ts'
import { PHONE_COLUMN } from '../accounts/subjects.ts'
import { insertSms, lockQueuedSms, setSmsState } from './sms.repository.ts'

export const BODY_COLUMN = 'identity.sms.body'
const DELIVER = jobKey<{ id: string }>('deliver-sms')

/** Queues a text message; it leaves after the commit. */
export async function sendSms(work: Work, phone: string, body: string): Promise<void> {
  const { keyring } = work.platform
  const id = work.newId()
  await insertSms(work.tx, {
    id,
    phone_sealed: keyring.seal(phone, { column: PHONE_COLUMN }),
    phone_masked: maskPhone(phone),
    body_sealed: keyring.seal(body, { column: BODY_COLUMN }),
    state: 'queued',
    at: work.now.toString(),
  })
  work.enqueue(DELIVER, { id })
}

/**
 * Hands a message to the configured gateway: `POST` of JSON `{id, phone, text}` with `X-Signature`, the HMAC-SHA-256 of the
 * body under `SMS_KEY`; any 2xx is taken as accepted, and the id lets the gateway drop repeats. Without a gateway the
 * message stays here as 演示, which production settings refuse.
 */
export const deliverSms = defineJob(DELIVER, async (work, { id }) => {
  const message = await lockQueuedSms(work.tx, id)
  if (!message) return
  const { settings, keyring } = work.platform
  if (!settings.smsUrl) {
    await setSmsState(work.tx, id, 'sent', '演示')
    return
  }
  const body = JSON.stringify({
    id,
    phone: keyring.open(message.phone_sealed, { column: PHONE_COLUMN }),
    text: keyring.open(message.body_sealed, { column: BODY_COLUMN }),
  })
  const signature = createHmac('sha256', settings.smsKey ?? '')
    .update(body)
    .digest('hex')
  const response = await outgoing(settings.outgoingNetworks)(settings.smsUrl, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'x-signature': signature },
  })
  if (!response.ok) throw new Error(`sms gateway answered ${response.status}`)
  await setSmsState(work.tx, id, 'sent', new URL(settings.smsUrl).host)
})
