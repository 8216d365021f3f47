import { createClient } from '@tongban/api-client/call.ts'

/** Files are streamed by the same API, outside the contracts. */
export const API = '/api/v1'
export const client = createClient({ baseUrl: API })
/** Of what a contract does not describe: uploads and downloads. */
export const apiAddress = (path: string) => `${API}${path}`
export const fileAddress = (fileId: string) => `${API}/files/${encodeURIComponent(fileId)}`
