import { getBinding } from '@tongban/contracts/identity-provider.ts'
import { CONTENTS, FACE_BYTES, getVerification, verifyMe } from '@tongban/contracts/verification.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Button, ButtonLink } from '@tongban/ui/components/button.tsx'
import { ErrorSummary, type SummaryEntry } from '@tongban/ui/components/error-summary.tsx'
import { TextField } from '@tongban/ui/components/field.tsx'
import { ownPath, posted } from '../../address.ts'
import { usePage } from '../../page.tsx'
import type { PageRoute, PortalRequest, PortalResponse } from '../../page-route.ts'
import { PostForm } from '../../post-form.tsx'
import { problemLine } from '../../problem-line.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { FacePart, type FaceWay, faceOf, faultsOfFace, takeAgain } from './face-part.tsx'
import { VerifyByProvider } from './provider.tsx'

const path = '/me/verification'
const ENOUGH = 2

/** 实名认证: ID number and any two of what else is known of the person. */
export const verificationPage: PageRoute = {
  method: 'GET',
  path,
  signedIn: true,
  async handle(request) {
    return request.me?.outstanding === 'verify'
      ? verificationForm(request, [])
      : { redirect: nextOf(request) }
  },
}

export const verificationPost: PageRoute = {
  method: 'POST',
  path,
  signedIn: true,
  pictureBytes: FACE_BYTES,
  async handle(request) {
    const say = t(request.language)
    const name = posted(request, 'name').slice(0, 60)
    const identifier = posted(request, 'identifier').toUpperCase()
    const contents = CONTENTS.map((kind) => ({
      kind,
      value: posted(request, kind).replaceAll(/\s/g, '').slice(0, 40),
    })).filter(({ value }) => value !== '')
    const wrong: SummaryEntry[] = []
    if (!name) wrong.push({ fieldId: 'name', message: say('register.enter_name') })
    if (!/^\d{17}[\dX]$/.test(identifier))
      wrong.push({ fieldId: 'identifier', message: say('verification.enter_identifier') })
    const face = faceOf(request)
    if (contents.length < (face ? 1 : ENOUGH))
      wrong.push({ fieldId: 'phone', message: say(face ? 'face.enter_one' : 'verification.enter_contents') })
    wrong.push(...faultsOfFace(request))
    if (wrong.length) return verificationForm(request, [...wrong, ...takeAgain(request, wrong)])
    const done = await request.call(verifyMe, { body: { name, identifier, contents, ...(face && { face }) } })
    if (done.ok) return { redirect: nextOf(request), flash: say('verification.done') }
    if (done.problem.code === 'session.step_up_required') return problemPage(request, done.problem)
    const message = problemLine(done.problem, request.language)
    const fieldId = FIELDS[done.problem.code] ?? 'name'
    const refused = [{ fieldId, message }]
    return verificationForm(request, [...refused, ...takeAgain(request, refused)])
  },
}

/** Where a refusal is said. */
const FIELDS: Readonly<Record<string, string>> = {
  'verification.identifier_wrong': 'identifier',
  'face.agreement': 'faceAgreement',
  'face.picture': 'face',
  'face.none': 'phone',
}

/** Where somebody was held up until it is known who they are. */
const nextOf = (request: PortalRequest): string =>
  ownPath(posted(request, 'next') || request.query.next, '/me')

async function verificationForm(request: PortalRequest, wrong: SummaryEntry[]): Promise<PortalResponse> {
  const ways = await request.call(getVerification, {})
  if (!ways.ok) return problemPage(request, ways.problem)
  const title = t(request.language)('verification.title')
  const crumbs = [{ href: '/me', label: t(request.language)('me.title') }]
  const found = await request.call(getBinding, {})
  const provider = found.ok ? (found.value.binding?.name ?? null) : null
  return show(
    request,
    { title, section: 'me', hidden: true, crumbs, status: wrong.length ? 422 : 200 },
    <VerificationForm wrong={wrong} provider={provider} face={ways.value.face} />,
  )
}

type Shown = { wrong: readonly SummaryEntry[]; provider: string | null; face: FaceWay | null }

function VerificationForm({ wrong, provider, face }: Shown) {
  const { t, request } = usePage()
  const error = (id: string) => wrong.find(({ fieldId }) => fieldId === id)?.message
  return (
    <div class="wrap narrow">
      {wrong.length > 0 && <ErrorSummary title={t('verification.problem')} entries={wrong} />}
      <h1>{t('verification.title')}</h1>
      {provider && (
        <>
          <VerifyByProvider name={provider} next={nextOf(request)} />
          <h2 class="after-panel">{t('verification.by_form')}</h2>
        </>
      )}
      <p class="lead">{t('verification.lead')}</p>
      <PostForm action={path} class="panel" withPicture={face !== null}>
        <input type="hidden" name="next" value={nextOf(request)} />
        <TextField
          id="name"
          name="name"
          label={t('register.name')}
          error={error('name')}
          value={posted(request, 'name') || request.me?.name || ''}
          autocomplete="name"
          maxLength={60}
          required
        />
        <TextField
          id="identifier"
          name="identifier"
          label={t('verification.identifier')}
          error={error('identifier')}
          value={posted(request, 'identifier')}
          autocomplete="off"
          maxLength={18}
          required
        />
        <h2>{t('verification.contents')}</h2>
        <p class="tb-hint">{t('verification.contents_hint')}</p>
        {CONTENTS.map((kind) => (
          <TextField
            key={kind}
            id={kind}
            name={kind}
            label={t(`verification.${kind}`)}
            error={error(kind)}
            value={posted(request, kind)}
            inputMode="numeric"
            autocomplete="off"
            maxLength={40}
          />
        ))}
        {face && <FacePart way={face} error={error} />}
        <div class="tb-form-actions">
          <Button large>{t('verification.submit')}</Button>
          <ButtonLink href="/halls" kind="quiet">
            {t('verification.window')}
          </ButtonLink>
        </div>
      </PostForm>
    </div>
  )
}
