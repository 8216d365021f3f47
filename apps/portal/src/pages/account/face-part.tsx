import type { BodyOf, ResultOf } from '@tongban/contracts/route.ts'
import {
  FACE_AGREEMENT,
  FACE_BYTES,
  type getVerification,
  type verifyMe,
} from '@tongban/contracts/verification.ts'
import { t } from '@tongban/i18n/portal.ts'
import type { SummaryEntry } from '@tongban/ui/components/error-summary.tsx'
import { Notice } from '@tongban/ui/components/notice.tsx'
import { posted } from '../../address.ts'
import { usePage } from '../../page.tsx'
import type { PortalRequest } from '../../page-route.ts'

export type FaceWay = NonNullable<ResultOf<typeof getVerification>['face']>
/** The picture that was sent, with what was agreed to. */
export function faceOf(request: PortalRequest): BodyOf<typeof verifyMe>['face'] {
  const { picture } = request
  return picture && { picture: picture.toBase64(), agreement: posted(request, 'faceAgreement').slice(0, 20) }
}

export function faultsOfFace(request: PortalRequest): SummaryEntry[] {
  const say = t(request.language)
  const { picture } = request
  const isAgreed = posted(request, 'faceAgreement') !== ''
  if (isAgreed && !picture) return [{ fieldId: 'face', message: say('face.need_picture') }]
  if (picture && !isAgreed) return [{ fieldId: 'faceAgreement', message: say('face.must_agree') }]
  if (picture && picture.length > FACE_BYTES) return [{ fieldId: 'face', message: say('face.picture_wrong') }]
  return []
}

/** No page can give a chosen file back, and this one keeps none. */
export function takeAgain(request: PortalRequest, wrong: readonly SummaryEntry[]): SummaryEntry[] {
  const isSaid = !request.picture || wrong.some(({ fieldId }) => fieldId === 'face')
  return isSaid ? [] : [{ fieldId: 'face', message: t(request.language)('face.again') }]
}

type Given = { way: FaceWay; error: (id: 'face' | 'faceAgreement') => string | undefined }

/** 人脸核验 in place of one of the contents: its own sentence to agree to (PIPL §29), and the others beside it. */
export function FacePart({ way, error }: Given) {
  const { t, request } = usePage()
  const [picture, agreement] = [error('face'), error('faceAgreement')]
  return (
    <>
      <h2>{t('face.title')}</h2>
      <p class="tb-hint">{t('face.lead')}</p>
      {way.demonstration && (
        <Notice tone="caution" title={t('face.demonstration')}>
          <p>{t('face.demonstration_text')}</p>
        </Notice>
      )}
      <div class={agreement ? 'tb-field tb-field-wrong' : 'tb-field'}>
        {agreement && (
          <p class="tb-error" id="faceAgreement-error">
            {agreement}
          </p>
        )}
        <div class="tb-choice">
          <input
            type="checkbox"
            id="faceAgreement"
            name="faceAgreement"
            value={FACE_AGREEMENT}
            checked={posted(request, 'faceAgreement') === FACE_AGREEMENT}
            aria-describedby={agreement && 'faceAgreement-error'}
            aria-invalid={agreement ? true : undefined}
          />
          <label class="tb-choice-label" for="faceAgreement">
            {t('face.agree', { provider: way.provider })}
          </label>
        </div>
      </div>
      <div class={picture ? 'tb-field tb-field-wrong' : 'tb-field'}>
        <label class="tb-label" for="face">
          {t('face.picture')}
        </label>
        <p class="tb-hint" id="face-hint">
          {t('face.picture_hint')}
        </p>
        {picture && (
          <p class="tb-error" id="face-error">
            {picture}
          </p>
        )}
        <input
          class="tb-input"
          type="file"
          id="face"
          name="face"
          accept="image/jpeg,image/png"
          capture="user"
          aria-describedby={picture ? 'face-hint face-error' : 'face-hint'}
          aria-invalid={picture ? true : undefined}
        />
      </div>
    </>
  )
}
