import { createHmac } from 'node:crypto'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { type Static, Type } from 'typebox'
import { isEqualSecret } from '../../../kernel/crypto/tokens.ts'
import { outgoing } from '../../../kernel/http/outgoing.ts'
import type { Platform } from '../../../kernel/platform.ts'
import type { FaceAnswer, FaceCheck, FaceRequest } from './face-check.ts'

const PATIENCE_MS = 5_000

const Answer = Type.Object({
  id: Type.String(),
  match: Type.Boolean(),
  alive: Type.Boolean(),
  score: Type.Union([Type.Number({ minimum: 0, maximum: 1 }), Type.Null()]),
  reference: Type.String({ pattern: '^[\\x21-\\x7e]{1,100}$' }),
})
const isAnswer = new Ajv2020({ strict: false, validateSchema: false }).compile<Static<typeof Answer>>(Answer)

type Asking = Pick<Platform, 'settings' | 'log'> & { readonly url: string }

/** The provider at `FACE_URL`: both sides sign their bodies with HMAC-SHA-256 under `FACE_SECRET`. */
export function remoteFaceCheck({ settings, log, url }: Asking): FaceCheck {
  const sign = (body: string) =>
    createHmac('sha256', settings.faceSecret ?? '')
      .update(body)
      .digest('hex')
  const ask = async (request: FaceRequest): Promise<FaceAnswer> => {
    const body = bodyOf(request)
    const response = await outgoing(settings.outgoingNetworks)(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', 'x-signature': sign(body) },
      timeoutMs: PATIENCE_MS,
    })
    if (!response.ok) throw new Error(`answered ${response.status}`)
    const text = await response.text()
    if (!isEqualSecret(response.headers.get('x-signature') ?? '', sign(text)))
      throw new Error('the answer is not signed by the provider')
    const answer: unknown = JSON.parse(text)
    if (!isAnswer(answer)) throw new Error('the answer does not have the shape of the protocol')
    if (answer.id !== request.id) throw new Error('the answer belongs to another request')
    return answer
  }
  return {
    name: settings.faceName,
    isDemonstration: false,
    compare: (request) =>
      ask(request).catch((error: unknown) => {
        log.warn({ err: error, check: request.id }, 'face check')
        return 'down' as const
      }),
  }
}

const bodyOf = ({ id, at, name, identifier, picture, pictureType }: FaceRequest): string =>
  JSON.stringify({
    id,
    at,
    name,
    idNumber: identifier,
    action: 'none',
    pictureType,
    picture: picture.toString('base64'),
  })
