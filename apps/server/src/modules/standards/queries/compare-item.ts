import { ASPECTS, type ComparedItem } from '@tongban/contracts/standards.ts'
import { lineDifferences } from '@tongban/law/catalog/line-differences.ts'
import { lintItem } from '@tongban/law/catalog/lint.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Reading } from '../../../kernel/work.ts'
import { getItemVersion } from '../../catalog/index.ts'
import { aspectLines, shownBasic, shownItem } from '../aspect-lines.ts'
import { presentRow } from '../comparison.ts'
import { standardsPolicy } from '../entry.policy.ts'
import { findEntry, versionIdOf } from '../entry.repository.ts'
import { measureHandling } from './measure-handling.ts'

/**
 * One authority against the standard, line by line. The standard of an aspect is the entry of the 基本目录, or the item
 * of an authority that has what most have.
 *
 * @throws Failure `comparison.not_found`, also for items of others
 */
export async function compareItem(
  reading: Reading,
  { basicCode, code }: { basicCode: string; code: string },
): Promise<ComparedItem> {
  const { db, actor, platform, language } = reading
  const entry = await findEntry(db, code, actor, standardsPolicy.read)
  if (!entry || entry.basic_code !== basicCode) throw new Failure('comparison.not_found')
  const measuring = await measureHandling(reading, { basicCode, sequence: entry.sequence })
  const { standard, measured, basic, exceptions } = measuring
  const mine = measured.find(({ row }) => row.code === code)
  if (!mine) throw new Failure('comparison.not_found')

  const shownOf = async (versionId: string) => {
    const { definition, compiled } = await getItemVersion(platform, versionId)
    return shownItem(definition, compiled.graph)
  }
  const own = await shownOf(entry.version_id)
  const aspects: ComparedItem['aspects'] = []
  for (const aspect of ASPECTS) {
    const { source } = standard[aspect]
    const model = measured.find(({ said, marks }) =>
      aspect === 'limits' ? marks.limits === 'same' : said.prints[aspect] === standard[aspect].print,
    )
    const ideal =
      source === 'basic' && basic
        ? shownBasic(basic.definition, Number(entry.sequence))
        : model && (await shownOf(await versionIdOf(db, model.row.code)))
    const wanted = ideal ? aspectLines(ideal, aspect, language) : []
    // The 基本目录 gives no promised limit: what is promised is no difference from it.
    const given = aspectLines(ideal?.promised ? own : { ...own, promised: undefined }, aspect, language)
    aspects.push({
      aspect,
      mark: mine.marks[aspect],
      source,
      lines: lineDifferences(wanted, given),
      exception: exceptions.get(code)?.get(aspect) ?? null,
    })
  }
  const { definition } = await getItemVersion(platform, entry.version_id)
  return { ...presentRow(mine, measuring), aspects, findings: lintItem(definition) }
}
