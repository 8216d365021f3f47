import type { Licence } from '@tongban/contracts/licences.ts'
import type { Page } from '@tongban/contracts/values.ts'
import { Failure } from '../../../kernel/failure.ts'
import { idAfter, PAGE_SIZE, type PageAsked, pageOf } from '../../../kernel/http/page.ts'
import type { Reading } from '../../../kernel/work.ts'
import { noteRead } from '../../privacy/index.ts'
import { getOwnLicence } from '../licence.access.ts'
import { licencePolicy } from '../licence.policy.ts'
import { listLicences } from '../licence.repository.ts'
import { showLicence, showLicences, type Viewer } from './show-licence.ts'

/** 我的证照, newest first. */
export const listMyLicences = (reading: Reading, asked: PageAsked): Promise<Page<Licence>> =>
  list(reading, 'holder', asked)

/**
 * 本部门证照, newest first; `q` is a whole identifier or the beginning of a holder's name.
 *
 * @throws Failure `purpose.required`: no case is behind this look
 */
export const findLicences = (
  reading: Reading,
  asked: PageAsked & { q?: string | undefined; purpose?: string | undefined },
): Promise<Page<Licence>> => list(reading, 'officer', asked)

export const getMyLicence = async (reading: Reading, id: string): Promise<Licence> =>
  showLicence(reading, await getOwnLicence(reading, id), 'holder')

async function list(
  reading: Reading,
  viewer: Viewer,
  asked: PageAsked & { q?: string | undefined; purpose?: string | undefined },
): Promise<Page<Licence>> {
  const { db, actor, language } = reading
  const { limit = PAGE_SIZE, q, purpose } = asked
  if (viewer === 'officer' && !purpose?.trim()) throw new Failure('purpose.required')
  const policy = viewer === 'holder' ? licencePolicy.own : licencePolicy.officer
  const rows = await listLicences(db, actor, policy, { q, after: idAfter(asked, language), limit: limit + 1 })
  const { items, next } = pageOf(rows, limit, (row) => row)
  await noteRead(
    reading,
    q ? 'searched' : 'listed',
    items.map(({ subject_id: subjectId }) => ({ subjectId, case: null })),
    purpose,
  )
  return { items: await showLicences(reading, items, viewer), next }
}
