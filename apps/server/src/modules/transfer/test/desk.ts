import {
  getImport,
  type ImportRun,
  listImportFindings,
  type RowReport,
  startImport,
} from '@tongban/contracts/transfer.ts'
import { town } from '../../../../../../tests/town/town.ts'
import type { Visitor } from '../../../../../../tests/town/visitor.ts'
import { runImport } from '../importing/run-import.ts'

type Content = Uint8Array<ArrayBuffer> | string
type Answer = {
  readonly status: number
  readonly bytes: Uint8Array<ArrayBuffer>
  json(): Record<string, string>
}

export type Desk = Awaited<ReturnType<typeof desk>>

/** The town with the desk of its catalogue editors: files handed in and fetched over HTTP. */
export async function desk() {
  const wenzhou = await town()
  const sends = async (
    by: Visitor,
    request: { method?: 'POST'; url: string; payload?: Buffer; headers?: Record<string, string> },
  ): Promise<Answer> => {
    const headers = { ...(await by.authorized()), ...request.headers }
    const answer = await wenzhou.app.inject({ ...request, url: `/api/v1${request.url}`, headers })
    return { status: answer.statusCode, bytes: new Uint8Array(answer.rawPayload), json: () => answer.json() }
  }
  const fetches = (by: Visitor, url: string) => sends(by, { url })
  const uploads = async (
    by: Visitor,
    content: Content,
    name: string,
    fields: Record<string, string> = {},
  ) => {
    const form = new FormData()
    for (const [field, value] of Object.entries(fields)) form.set(field, value)
    form.set('file', new File([content], name))
    const encoded = new Response(form)
    return sends(by, {
      method: 'POST',
      url: '/workbench/imports',
      headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
      payload: Buffer.from(await encoded.arrayBuffer()),
    })
  }
  return {
    ...wenzhou,
    cityEditor: wenzhou.officer('wz_catalog1'),
    districtEditor: wenzhou.officer('lc_catalog1'),
    /** Keeps the items of one authority. */
    healthEditor: wenzhou.officer('lc_health_catalog1'),
    fetches,
    uploads,
    /** Uploads and lets the dry run happen. */
    async imports(...given: Parameters<typeof uploads>): Promise<ImportRun> {
      const [by] = given
      const answer = await uploads(...given)
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.json()))
      const { id = '' } = answer.json()
      await wenzhou.jobs.settle()
      return by.ask(getImport, { params: { importId: id } })
    },
    /** The import itself, after its dry run. */
    async starts(by: Visitor, importId: string, legacy = false): Promise<ImportRun> {
      await by.ask(startImport, { params: { importId }, body: { legacy } })
      return by.ask(getImport, { params: { importId } })
    },
    async findings(by: Visitor, importId: string): Promise<RowReport[]> {
      return (await by.ask(listImportFindings, { params: { importId }, query: { limit: 100 } })).items
    },
    async downloads(by: Visitor, url: string): Promise<Uint8Array<ArrayBuffer>> {
      const answer = await fetches(by, url)
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.json()))
      return answer.bytes
    },
    /** What the queue does when a worker was killed. */
    resumes: (importId: string) => runImport(wenzhou.platform, importId),
  }
}
