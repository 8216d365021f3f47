import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { getMe } from '@tongban/contracts/identity.ts'
import { type Refusal, sessionEnded } from './refusal.ts'

/** What was fetched, kept for going back and forth between screens. */
export const queries = new QueryClient({
  queryCache: new QueryCache({
    onError(error, { queryKey }) {
      if (queryKey[0] !== getMe.path) noticeEndOfSession(error)
    },
  }),
  mutationCache: new MutationCache({ onError: noticeEndOfSession }),
  defaultOptions: {
    queries: {
      retry: (failures, { problem }) => isPassing(problem.status) && failures < 2,
      staleTime: 10_000,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})

/** Whoever first hears that the session has ended makes the gate ask who is there. */
function noticeEndOfSession({ problem }: Refusal): void {
  if (sessionEnded(problem)) void queries.invalidateQueries({ queryKey: [getMe.path] })
}

/** No answer, too many callers, or a fault of the moment: worth asking again. */
const isPassing = (status: number) => status === 0 || status === 429 || status >= 500
