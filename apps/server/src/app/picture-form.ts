import type { FastifyRequest } from 'fastify'
import { Failure } from '../kernel/failure.ts'

/**
 * A form with one picture, read into memory and put down nowhere: a face is not kept (PIPL §28). Its fields become the
 * body; of a picture that is too large one byte too many is read.
 *
 * @throws Failure `request.malformed`
 */
export async function readPictureForm(
  request: FastifyRequest,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  const fields: Record<string, string> = Object.create(null)
  let picture: Uint8Array | undefined
  // A picture that is too large is the form's to say, so its end is no error here. (The types do not know of it.)
  const options = { limits: { fileSize: maxBytes + 1 }, throwFileSizeLimit: false }
  try {
    for await (const part of request.parts(options)) {
      if (part.type === 'field') fields[part.fieldname] = String(part.value)
      else {
        const read: Uint8Array[] = []
        for await (const bytes of part.file) read.push(bytes)
        if (read.length > 0) picture = Buffer.concat(read)
      }
    }
  } catch (error) {
    if (error instanceof Error && 'statusCode' in error) throw error
    throw new Failure('request.malformed')
  }
  request.body = fields
  return picture
}
