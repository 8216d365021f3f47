import type { Authorization } from '@tongban/contracts/sso.ts'
import { Button, ButtonLink } from '@tongban/ui/components/button.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import { PostForm } from '../../post-form.tsx'

type Step = 'sign_in' | 'level' | 'not_for_you'
const LEVEL_WORDS = {
  registered: 'sign_on.level_registered',
  real_name: 'sign_on.level_real_name',
  in_person: 'sign_on.level_in_person',
} as const

/** What keeps somebody from signing on, and the way past it. */
export function Obstacle({ uid, asked, step }: { uid: string; asked: Authorization; step: Step }) {
  const { t, request } = usePage()
  const client = asked.clientName
  const inPerson = asked.level === 'in_person'
  const next = encodeURIComponent(`/sso/${uid}`)
  if (step === 'level')
    return (
      <div class="wrap narrow">
        <h1>{t('sign_on.level_title')}</h1>
        <p class="lead">
          <Zh>{t('sign_on.level_text', { client, level: t(levelWord(asked.level)) })}</Zh>
        </p>
        <p class="tb-form-actions">
          {!inPerson && (
            <ButtonLink href={`/me/verification?next=${next}`}>{t('verification.title')}</ButtonLink>
          )}
          <ButtonLink href="/halls" kind={inPerson ? 'primary' : 'secondary'}>
            {t('sign_on.level_halls')}
          </ButtonLink>
        </p>
        <GoBack uid={uid} client={client} />
      </div>
    )
  const isAgain = step === 'sign_in'
  const closed = t(request.me?.staff ? 'sign_on.for_public' : 'sign_on.for_staff')
  return (
    <div class="wrap narrow">
      <h1>
        <Zh>{isAgain ? t('sign_on.again_title') : t('sign_on.not_for_you_title', { client })}</Zh>
      </h1>
      <p class="lead">
        <Zh>{isAgain ? t('sign_on.again_text', { client }) : closed}</Zh>
      </p>
      <p class="tb-form-actions">
        <ButtonLink href={isAgain ? `/sign-in?next=${next}` : '/sign-out'}>
          {t(isAgain ? 'sign_on.again_go' : 'sign_on.other_account')}
        </ButtonLink>
      </p>
      <GoBack uid={uid} client={client} />
    </div>
  )
}

/** Nobody is left here: the system hears that they do not sign in. */
function GoBack({ uid, client }: { uid: string; client: string }) {
  const { t } = usePage()
  return (
    <PostForm action={`/sso/${uid}`}>
      <Button kind="quiet" name="decision" value="decline">
        {t('sign_on.go_back', { client })}
      </Button>
    </PostForm>
  )
}

const levelWord = (level: string | null) =>
  LEVEL_WORDS[level === 'in_person' || level === 'real_name' ? level : 'registered']
