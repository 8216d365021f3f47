import { createClient } from '@tongban/api-client/call.ts'

/** Files are streamed by the same API, outside the contracts. */
const API = '/api/v1'
export const client = createClient({ baseUrl: API })
export const fileAddress = (fileId: string) => `${API}/files/${encodeURIComponent(fileId)}`
