import { rotating } from './call.ts'
import type { OnCatalogue } from './catalogue.ts'
import type { Pace } from './compare.ts'
import { load } from './load.ts'
import type { Limit } from './report.ts'

const BASIC_ITEMS = 40

/** One item of all authorities side by side, another one each time: the whole answer, as the workbench asks for it. */
export async function catalogueComparison(
  { catalogue: { client }, server, editor }: OnCatalogue,
  { seconds }: Pace,
): Promise<Limit[]> {
  const { rows } = await client.query<{ code: string; authorities: number }>(
    `select basic_code as code, authorities from standards.handling where sequence = '01' and authorities > 1
     order by md5(basic_code) limit ${BASIC_ITEMS}`,
  )
  const source = rotating(
    rows.map(({ code }) => ({
      method: 'GET',
      path: `/api/v1/workbench/comparisons/${code}`,
      headers: { authorization: `Bearer ${editor}`, 'accept-encoding': 'gzip, deflate, br' },
      values: [],
    })),
  )
  const authorities = Math.min(...rows.map((row) => row.authorities))
  const measure = async (connections: number): Promise<Limit[]> => {
    // A server is compiled by what it does.
    await load(server.port, source, seconds, false, connections)
    const { latenciesMs } = await load(server.port, source, seconds * 2, false, connections)
    const sorted = latenciesMs.toSorted((a, b) => a - b)
    const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? 0
    const note = `${authorities} authorities, ${connections === 1 ? 'one after another' : `${connections} at once`}`
    return [
      { name: 'comparison', unit: 'ms', value: at(0.5), must: 300, goal: 150, note },
      { name: 'comparison p99', unit: 'ms', value: at(0.99), must: 300, goal: 200, note },
    ]
  }
  return [...(await measure(1)), ...(await measure(16))]
}
