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
  const recent = await tables(db)
    .selectFrom('case')
    .select(['id', 'number', 'version_id', 'submitted_at', 'organization_name'])
    .where('subject_id', '=', subjectId)
    .where('status', 'in', ['approved', 'closed'])
    .orderBy('id', 'desc')
    .limit(LATEST_CASES)
    .execute()
  const found = await Promise.all(
    recent.map(async (row) => {
      const { compiled } = await getItemVersion(platform, row.version_id, db)
      const papers = compiled.materials.filter(({ standardCode }) => standardCode && wanted.has(standardCode))
      // Most cases asked for none of them: their contents stay sealed.
      if (papers.length === 0) return []
      const materials = await materialsOf(platform, db, row.id)
      return papers.flatMap(({ id, standardCode }): EarlierMaterial[] => {
        const file = materials[id]?.[0]
        if (!file || !standardCode) return []
        return [
          {
            standardCode,
            caseNumber: row.number,
            collectedOn: legalDay(row.submitted_at),
            organizationName: row.organization_name,
            digest: file.sha256,
          },
        ]
      })
    }),
  )
  return found.flat()
}

async function materialsOf({ keyring }: Platform, db: Db, id: string): Promise<CaseContent['materials']> {
  const { content_sealed } = await tables(db)
    .selectFrom('case')
    .select('content_sealed')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return openJson<CaseContent>(keyring, content_sealed, CONTENT_COLUMN).materials
}
