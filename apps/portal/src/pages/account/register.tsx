import { AGREEMENT_VERSION, register } from '@tongban/contracts/sign-in.ts'
import { NAME_PATTERN } from '@tongban/contracts/values.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Button } from '@tongban/ui/components/button.tsx'
import { ErrorSummary, type SummaryEntry } from '@tongban/ui/components/error-summary.tsx'
import { TextField } from '@tongban/ui/components/field.tsx'
import { ownPath, posted } from '../../address.ts'
import { AgreementChoice } from '../../components/agreement-choice.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute, PortalRequest, PortalResponse } from '../../page-route.ts'
import { PostForm } from '../../post-form.tsx'
import { problemLine } from '../../problem-line.ts'
import { show } from '../../show.tsx'

const A_NAME = new RegExp(NAME_PATTERN, 'u')

type State = {
  next: string
  challenge: string
  code: string
  name: string
  agreed: boolean
  wrong: SummaryEntry[]
}

/** 注册, after the phone has answered: the code is kept and serves for this as well. */
export function registerStep(request: PortalRequest, state: State): Promise<PortalResponse> {
  const title = t(request.language)('register.title')
  const status = state.wrong.length ? 422 : 200
  return show(request, { title, hidden: true, status }, <RegisterStep {...state} />)
}

export const registerPost: PageRoute = {
  method: 'POST',
  path: '/sign-in/register',
  async handle(request) {
    const say = t(request.language)
    const state: State = {
      next: ownPath(posted(request, 'next')),
      challenge: posted(request, 'challenge'),
      code: posted(request, 'code'),
      name: posted(request, 'name').slice(0, 40),
      agreed: posted(request, 'agreement') === AGREEMENT_VERSION,
      wrong: [],
    }
    if (!state.name) state.wrong.push({ fieldId: 'name', message: say('register.enter_name') })
    else if (!A_NAME.test(state.name))
      state.wrong.push({ fieldId: 'name', message: say('register.name_wrong') })
    if (!state.agreed) state.wrong.push({ fieldId: 'agreement', message: say('register.must_agree') })
    if (state.wrong.length) return registerStep(request, state)
    const { challenge, code, name } = state
    const made = await request.call(register, {
      body: { challenge, code, name, agreement: AGREEMENT_VERSION },
    })
    if (!made.ok) {
      const message = problemLine(made.problem, request.language)
      return registerStep(request, { ...state, wrong: [{ fieldId: null, message }] })
    }
    return { redirect: '/me', setSession: made.value.token, flash: say('sign_in.welcome', { name }) }
  },
}

function RegisterStep({ next, challenge, code, name, agreed, wrong }: State) {
  const { t } = usePage()
  const error = (id: string) => wrong.find(({ fieldId }) => fieldId === id)?.message
  return (
    <div class="wrap narrow">
      {wrong.length > 0 && <ErrorSummary title={t('verification.problem')} entries={wrong} />}
      <h1>{t('register.title')}</h1>
      <p class="lead">{t('register.lead')}</p>
      <PostForm action="/sign-in/register" class="panel">
        <input type="hidden" name="next" value={next} />
        <input type="hidden" name="challenge" value={challenge} />
        <input type="hidden" name="code" value={code} />
        <TextField
          id="name"
          name="name"
          label={t('register.name')}
          hint={t('register.name_hint')}
          error={error('name')}
          value={name}
          autocomplete="name"
          maxLength={40}
          required
        />
        <AgreementChoice label={t('register.agree')} agreed={agreed} error={error('agreement')} />
        <div class="tb-form-actions">
          <Button large>{t('register.submit')}</Button>
        </div>
      </PostForm>
    </div>
  )
}
