import type { WorklistRow } from '@tongban/contracts/cases.ts'
import { useState } from 'react'

export const rowLinkId = (taskId: string) => `task-${taskId}`

/** The row that j and k move. It is the task that stays current when a refresh moves rows, not the position. */
export function useRowFocus(rows: readonly WorklistRow[]) {
  const [taskId, setTaskId] = useState<string>()
  const at = rows.findIndex((row) => row.taskId === taskId)
  return {
    row: rows[at],
    move(by: 1 | -1) {
      const next = rows[at === -1 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)]
      if (!next) return
      setTaskId(next.taskId)
      document.getElementById(rowLinkId(next.taskId))?.focus()
    },
  }
}
