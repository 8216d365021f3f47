import type { QueryOf } from '@tongban/contracts/route.ts'
import type {
  listAlerts as alertsRoute,
  listSecurityEntries,
  SecurityAlert,
  SecurityEntry,
} from '@tongban/contracts/security.ts'
import type { Page } from '@tongban/contracts/values.ts'
import { idAfter, PAGE_SIZE, pageOf } from '../../../kernel/http/page.ts'
import type { Reading } from '../../../kernel/work.ts'
import { listAlertRows } from '../alert.repository.ts'
import { findEntries } from '../entry.repository.ts'
import { presentAlert, presentEntry } from '../present.ts'

/** 安全日志, newest first. Only the audit administrator passes the border. */
export async function listEntries(
  { db, language }: Reading,
  { after, limit = PAGE_SIZE, ...sought }: QueryOf<typeof listSecurityEntries>,
): Promise<Page<SecurityEntry>> {
  const page = { after: idAfter({ after }, language), limit: limit + 1 }
  return pageOf(await findEntries(db, sought, page), limit, (row) => presentEntry(row, language))
}

/** 安全告警: what nobody has looked into yet, or all. */
export async function listAlerts(
  { db, language }: Reading,
  { view = 'open', after, limit = PAGE_SIZE }: QueryOf<typeof alertsRoute>,
): Promise<Page<SecurityAlert>> {
  const page = { isOpen: view === 'open', after: idAfter({ after }, language), limit: limit + 1 }
  return pageOf(await listAlertRows(db, page), limit, (row) => presentAlert(row, language))
}
