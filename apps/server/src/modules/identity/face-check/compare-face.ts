import type { BodyOf } from '@tongban/contracts/route.ts'
import { FACE_AGREEMENT, FACE_BYTES, type verifyMe } from '@tongban/contracts/verification.ts'
import { Failure } from '../../../kernel/failure.ts'
import { UploadRejected } from '../../../kernel/files/rejection.ts'
import { sniff } from '../../../kernel/files/sniff.ts'
import type { Platform } from '../../../kernel/platform.ts'
import { type Reading, transact } from '../../../kernel/work.ts'
import { faceAgreed } from '../accounts/account.events.ts'
import { ownSession } from '../accounts/own-account.ts'
import type { FaceOutcome } from '../identity.tables.ts'
import { demonstrationFor, type FaceAnswer, type FaceCheck, type FaceRequest } from './face-check.ts'
import { insertFaceCheck, setFaceAnswer } from './face-checks.repository.ts'
import { remoteFaceCheck } from './remote-face-check.ts'

export function faceCheckOf({ settings, log }: Platform): FaceCheck | null {
  return settings.faceUrl
    ? remoteFaceCheck({ settings, log, url: settings.faceUrl })
    : demonstrationFor(settings)
}

type Given = NonNullable<BodyOf<typeof verifyMe>['face']>
/** A picture that may be compared: agreed to, and a picture by its content. */
export type Face = Pick<FaceRequest, 'picture' | 'pictureType'> & { readonly check: FaceCheck }

/** @throws Failure `face.none`, `face.agreement`, `face.picture` */
export async function takeFace({ platform }: Reading, { picture, agreement }: Given): Promise<Face> {
  const check = faceCheckOf(platform)
  if (!check) throw new Failure('face.none')
  if (agreement !== FACE_AGREEMENT) throw new Failure('face.agreement')
  const bytes = Buffer.from(picture, 'base64')
  const kind = bytes.length <= FACE_BYTES && (await kindOf(bytes))
  if (kind !== 'jpg' && kind !== 'png') throw new Failure('face.picture')
  return { check, picture: bytes, pictureType: kind === 'jpg' ? 'image/jpeg' : 'image/png' }
}

async function kindOf(bytes: Buffer): Promise<string | undefined> {
  try {
    return (await sniff(bytes))?.kind
  } catch (error) {
    if (error instanceof UploadRejected) return undefined
    throw error
  }
}

type Claim = { readonly name: string; readonly identifier: string; readonly purpose: string }

/**
 * Compares the face of who is signed in. The consent is written down before the picture leaves (PIPL §29), the answer
 * after it, and the picture never (PIPL §28: the least that the purpose needs).
 */
export async function compareFace(
  reading: Reading,
  { check, picture, pictureType }: Face,
  { name, identifier, purpose }: Claim,
): Promise<FaceOutcome> {
  const { accountId } = ownSession(reading)
  const asked = await transact(reading.platform, reading, async (work) => {
    const begun = { id: work.newId(), at: work.now.toString() }
    await insertFaceCheck(work.tx, {
      id: begun.id,
      account_id: accountId,
      provider: check.name,
      purpose,
      agreement: FACE_AGREEMENT,
      asked_at: begun.at,
    })
    work.emit(faceAgreed(accountId, { ...work.origin, agreement: FACE_AGREEMENT, provider: check.name }))
    return begun
  })
  const answer = await check.compare({ ...asked, name, identifier, picture, pictureType })
  const outcome = outcomeOf(answer)
  await transact(reading.platform, reading, ({ tx }) =>
    setFaceAnswer(tx, asked.id, {
      outcome,
      ...(answer !== 'down' && { reference: answer.reference, score: answer.score }),
    }),
  )
  return outcome
}

function outcomeOf(answer: FaceAnswer | 'down'): FaceOutcome {
  if (answer === 'down') return 'down'
  if (!answer.alive) return 'not_alive'
  return answer.match ? 'match' : 'no_match'
}
