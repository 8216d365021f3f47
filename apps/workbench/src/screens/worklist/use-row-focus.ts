import type { WorklistRow } from '@tongban/contracts/officer-cases.ts'
import { useEffect, useState } from 'react'

export const rowLinkId = (taskId: string) => `task-${taskId}`

/**
 * The row that j and k move. When a refresh moves rows it is the task that stays current; when the task has gone,
 * because somebody took it, the row in its place becomes current.
 */
export function useRowFocus(rows: readonly WorklistRow[]) {
  const [current, setCurrent] = useState<{ taskId: string; at: number }>()
  const found = rows.findIndex(({ taskId }) => taskId === current?.taskId)
  const goTo = (at: number) => {
    const row = rows[Math.min(Math.max(at, 0), rows.length - 1)]
    if (!row) return
    setCurrent({ taskId: row.taskId, at })
    document.getElementById(rowLinkId(row.taskId))?.focus()
  }
  const hasGone = current !== undefined && found === -1
  useEffect(() => {
    if (!hasGone) return
    // With the row its focus has gone; where one types meanwhile it is not taken away.
    if (document.activeElement === document.body) goTo(current.at)
    else setCurrent(undefined)
  })
  return {
    row: rows[found],
    move: (by: 1 | -1) => goTo(current === undefined ? 0 : (found === -1 ? current.at : found) + by),
  }
}
