import { useMutation } from '@tanstack/react-query'
import type { Input } from '@tongban/api-client/call.ts'
import type { ResultOf, Route } from '@tongban/contracts/route.ts'
import { useRef } from 'react'
import { client } from './client.ts'
import { proofRequests } from './proof-requests.ts'
import type { Refusal } from './refusal.ts'
import { answerOf } from './use-question.ts'

/**
 * A change. Trying again with the same content sends the same idempotency key, so that a lost answer never makes a
 * second effect; other content is another act. A sensitive act waits for the proof that it is the person, and goes on.
 */
export function useAct<C extends Route>(contract: C) {
  const tried = useRef<{ content: string; key: string } | undefined>(undefined)
  return useMutation<ResultOf<C>, Refusal, Input<C>>({
    async mutationFn(input) {
      const content = JSON.stringify(input)
      if (tried.current?.content !== content) tried.current = { content, key: newKey() }
      const asked = { ...input, idempotencyKey: tried.current.key }
      const outcome = await client.call(contract, asked)
      const needsProof = !outcome.ok && outcome.problem.code === 'session.step_up_required'
      if (needsProof && (await proofRequests.ask())) return answerOf(await client.call(contract, asked))
      return answerOf(outcome)
    },
    onSuccess() {
      tried.current = undefined
    },
  })
}

/** `randomUUID` exists only on secure origins, and offices do reach test servers by plain addresses. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
