import type { EarlierMaterial } from '@tongban/law/evidence/situation.ts'
import type { Db } from '../../kernel/database/database.ts'
import { legalDay, type Platform } from '../../kernel/platform.ts'
import { getItemVersion, type PublishedItem } from '../catalog/index.ts'
import { tables } from './case.repository.ts'
import { type CaseContent, CONTENT_COLUMN, openJson } from './case-content.ts'

/** How far back it is worth looking; ways state their own validity in months. */
const LATEST_CASES = 20

/** Papers that this applicant handed in with an earlier case which was approved (免提交三条 R49, third rule). */
export async function earlierMaterials(
  platform: Platform,
  db: Db,
  subjectId: string,
  item: PublishedItem,
): Promise<EarlierMaterial[]> {
  const wanted = new Set(
    item.compiled.materials
      .filter(({ evidence }) => evidence.some(({ kind }) => kind === 'earlier_material'))
      .flatMap(({ standardCode }) => standardCode ?? []),
  )
  if (wanted.size === 0) return []
  const rows = await tables(db)
    .selectFrom('case')
    .select(['number', 'version_id', 'content_sealed', 'submitted_at', 'organization_name'])
    .where('subject_id', '=', subjectId)
    .where('status', 'in', ['approved', 'closed'])
    .orderBy('id', 'desc')
    .limit(LATEST_CASES)
    .execute()
  const found = await Promise.all(
    rows.map(async (row) => {
      const { materials } = openJson<CaseContent>(platform.keyring, row.content_sealed, CONTENT_COLUMN)
      const { compiled } = await getItemVersion(platform, row.version_id, db)
      return compiled.materials.flatMap(({ id, standardCode }) => {
        const file = materials[id]?.[0]
        return file && standardCode && wanted.has(standardCode)
          ? [
              {
                standardCode,
                caseNumber: row.number,
                collectedOn: legalDay(row.submitted_at),
                organizationName: row.organization_name,
                digest: file.sha256,
              },
            ]
          : []
      })
    }),
  )
  return found.flat()
}
