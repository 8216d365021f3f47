import type { Trouble } from '@tongban/api-client/call.ts'
import { IMPORT_UPLOAD_PATH, type ImportProfile, type ImportRun } from '@tongban/contracts/transfer.ts'
import { apiAddress } from '../../api/client.ts'
import { Refusal } from '../../api/refusal.ts'

type Given = { readonly file: File; readonly profile: ImportProfile; readonly adopter: string | undefined }

/**
 * Uploads a file to be tried out. `fetch` tells nothing of what has been sent; a file of 100 MB takes minutes.
 *
 * @param onSent the part sent, 0 to 1
 * @throws Refusal
 */
export function uploadFile(
  { file, profile, adopter }: Given,
  onSent: (part: number) => void,
): Promise<ImportRun> {
  const form = new FormData()
  form.set('profile', profile)
  form.set('adopter', adopter ?? '')
  // The texts come first: the server reads the form as it arrives.
  form.set('file', file)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const fail = (problem: Trouble) => reject(new Refusal(problem))
    request.open('POST', apiAddress(IMPORT_UPLOAD_PATH))
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0))
    request.addEventListener('error', () => fail({ code: 'network.unreachable', status: 0 }))
    request.addEventListener('load', () => {
      if (request.status === 200) resolve(request.response)
      else fail(request.response ?? { code: 'network.unreadable', status: request.status })
    })
    request.send(form)
  })
}
