import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { Outcome } from '@tongban/api-client/call.ts'
import type { Page } from '@tongban/contracts/values.ts'
import { answerOf } from './use-question.ts'

type PageAsked = { after?: string; limit: number }
const ROWS = 30

/**
 * A keyset-paged list. Pages already shown are asked again together, so a refresh moves nothing out of sight; while
 * other rows are on their way, those of before stay.
 */
export function usePages<T>(
  key: readonly unknown[],
  ask: (page: PageAsked, signal: AbortSignal) => Promise<Outcome<Page<T>>>,
  manner: { refetchInterval?: number } = {},
) {
  const pages = useInfiniteQuery({
    queryKey: key,
    queryFn: async ({ pageParam, signal }) =>
      answerOf(await ask({ limit: ROWS, ...(pageParam !== null && { after: pageParam }) }, signal)),
    initialPageParam: null as string | null,
    getNextPageParam: (last: Page<T>) => last.next,
    placeholderData: keepPreviousData,
    ...manner,
  })
  return {
    rows: pages.data?.pages.flatMap(({ items }) => items),
    error: pages.error,
    isFetching: pages.isFetching,
    updatedAt: pages.dataUpdatedAt,
    hasMore: pages.hasNextPage,
    isLoadingMore: pages.isFetchingNextPage,
    loadMore: () => void pages.fetchNextPage(),
    reload: () => void pages.refetch(),
  }
}

export type Pages<T> = ReturnType<typeof usePages<T>>
