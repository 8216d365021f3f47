import { finishSignIn, startSignIn } from '@tongban/contracts/identity.ts'
import {
  getImport,
  type ImportRun,
  listImportFindings,
  type RowReport,
  startImport,
} from '@tongban/contracts/transfer.ts'
import { DEMO_PASSWORD } from '../../../../../../demo/accounts.ts'
import { withClient } from '../../../../../../tests/setup/database.ts'
import { type Town, town } from '../../../../../../tests/setup/town.ts'
import { runImport } from '../importing/run-import.ts'

/** The town with the desk of its catalogue editors: files handed in and fetched over HTTP. */
export type Desk = Town & {
  uploads(
    login: string,
    content: Uint8Array<ArrayBuffer> | string,
    name: string,
    fields?: Record<string, string>,
  ): Promise<Answer>
  /** Uploads and lets the dry run happen. */
  imports(
    login: string,
    content: Uint8Array<ArrayBuffer> | string,
    name: string,
    fields?: Record<string, string>,
  ): Promise<ImportRun>
  /** The import itself, after its dry run. */
  starts(login: string, id: string, legacy?: boolean): Promise<ImportRun>
  findings(login: string, id: string): Promise<RowReport[]>
  downloads(login: string, path: string): Promise<Uint8Array<ArrayBuffer>>
  fetches(login: string | null, path: string): Promise<Answer>
  asOwner(statement: string): Promise<void>
  /** What the queue does when a worker was killed. */
  resumes(id: string): Promise<void>
}
export type Answer = {
  readonly status: number
  readonly bytes: Uint8Array<ArrayBuffer>
  json(): Record<string, string>
}

export async function desk(options: Parameters<typeof town>[0] = {}): Promise<Desk> {
  const place = await town(options)
  const tokens = new Map<string, string>()
  const signIn = async (login: string): Promise<string> => {
    const known = tokens.get(login)
    if (known) return known
    const { challenge, demonstrationCode } = await place.ask(null, startSignIn, {
      body: { login, password: DEMO_PASSWORD },
    })
    const { token } = await place.ask(null, finishSignIn, { body: { challenge, code: demonstrationCode } })
    tokens.set(login, token)
    return token
  }
  const headers = async (login: string | null): Promise<Record<string, string>> =>
    login === null ? {} : { authorization: `Bearer ${await signIn(login)}` }
  const fetches: Desk['fetches'] = async (login, path) => {
    const answer = await place.app.inject({ url: `/api/v1${path}`, headers: await headers(login) })
    return { status: answer.statusCode, bytes: new Uint8Array(answer.rawPayload), json: () => answer.json() }
  }
  const uploads: Desk['uploads'] = async (login, content, name, fields = {}) => {
    const form = new FormData()
    for (const [field, value] of Object.entries(fields)) form.set(field, value)
    form.set('file', new File([content], name))
    const encoded = new Response(form)
    const answer = await place.app.inject({
      method: 'POST',
      url: '/api/v1/workbench/imports',
      headers: { ...(await headers(login)), 'content-type': encoded.headers.get('content-type') ?? '' },
      payload: Buffer.from(await encoded.arrayBuffer()),
    })
    return { status: answer.statusCode, bytes: new Uint8Array(answer.rawPayload), json: () => answer.json() }
  }
  return {
    ...place,
    fetches,
    uploads,
    async imports(login, content, name, fields) {
      const answer = await uploads(login, content, name, fields)
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.json()))
      const { id = '' } = answer.json()
      await place.jobs.settle()
      return place.ask(login, getImport, { params: { importId: id } })
    },
    async starts(login, id, legacy = false) {
      await place.ask(login, startImport, { params: { importId: id }, body: { legacy } })
      await place.jobs.settle()
      return place.ask(login, getImport, { params: { importId: id } })
    },
    async findings(login, id) {
      return (await place.ask(login, listImportFindings, { params: { importId: id }, query: { limit: 100 } }))
        .items
    },
    asOwner: async (statement) => {
      await withClient(place.ownerUrl, (client) => client.query(statement))
    },
    resumes: (id) => runImport(place.platform, id),
    async downloads(login, path) {
      const answer = await fetches(login, path)
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.json()))
      return answer.bytes
    },
  }
}
