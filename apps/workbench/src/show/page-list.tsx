import { Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import type { Pages } from '../api/use-pages.ts'
import { useLanguage } from '../app/language.tsx'
import { Blank } from './blank.tsx'
import { ProblemNote } from './problem-note.tsx'

type Given<T> = {
  pages: Pages<T>
  empty: { title: string; text: string }
  children: (rows: readonly T[]) => ReactNode
}

/** The states of every list: on its way, failed, empty, shown, with more behind. */
export function PageList<T>({ pages, empty, children }: Given<T>) {
  const { say } = useLanguage()
  const { rows, error, hasMore, isLoadingMore, loadMore, reload } = pages
  if (!rows) {
    return error ? (
      <ProblemNote problem={error.problem} retry={reload} />
    ) : (
      <Skeleton active title={false} paragraph={{ rows: 8 }} aria-label={say('loading')} />
    )
  }
  return (
    <>
      {error && <ProblemNote problem={error.problem} retry={reload} />}
      {rows.length === 0 ? <Blank {...empty} /> : children(rows)}
      <div className="page-more">
        {hasMore && (
          <Button onClick={loadMore} loading={isLoadingMore}>
            {say('list.more')}
          </Button>
        )}
        {rows.length > 0 && (
          <span className="soft">{say(hasMore ? 'list.shown' : 'list.all', { count: rows.length })}</span>
        )}
      </div>
    </>
  )
}
