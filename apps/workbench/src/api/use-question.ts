import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Input, Outcome } from '@tongban/api-client/call.ts'
import type { ResultOf, Route } from '@tongban/contracts/route.ts'
import { client } from './client.ts'
import { Refusal } from './refusal.ts'

type Manner = {
  staleTime?: number
  refetchInterval?: number
  refetchOnWindowFocus?: boolean
  /** The last answer stays while another question is under way: what is chosen from it must not vanish under the hand. */
  keepsLast?: boolean
}

/** Asks the API and keeps the answer; the key begins with the contract's path. */
export function useQuestion<C extends Route>(
  contract: C,
  input: Input<C>,
  { keepsLast, ...manner }: Manner = {},
) {
  return useQuery<ResultOf<C>>({
    queryKey: [contract.path, input],
    queryFn: async ({ signal }) => answerOf(await client.call(contract, { ...input, signal })),
    ...manner,
    ...(keepsLast && { placeholderData: keepPreviousData }),
  })
}

export function answerOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Refusal(outcome.problem)
}
