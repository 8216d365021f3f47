import type { Problem } from '@tongban/contracts/failures.ts'
import { finishSignIn, startSignIn } from '@tongban/contracts/identity.ts'
import { t } from '@tongban/i18n/portal.ts'
import { ownPath, posted } from '../../address.ts'
import { postedDemonstrationCode } from '../../demonstration-code.tsx'
import type { PageRoute, PortalRequest, PortalResponse } from '../../page-route.ts'
import { problemLine } from '../../problem-line.ts'
import { show } from '../../show.tsx'
import { CodeStep, type Wrong } from './code-step.tsx'
import { landing } from './landing.ts'
import { PasswordStep } from './password-step.tsx'
import { providerName } from './provider.tsx'
import { registerStep } from './register.tsx'

export const signInPage: PageRoute = {
  method: 'GET',
  path: '/sign-in',
  async handle(request) {
    const next = ownPath(request.query.next)
    return request.me ? { redirect: next } : passwordStep(request, { next, login: '', wrong: [] })
  },
}

export const signInPost: PageRoute = {
  method: 'POST',
  path: '/sign-in',
  async handle(request) {
    const say = t(request.language)
    const next = ownPath(posted(request, 'next'))
    const login = posted(request, 'login')
    const given = request.form.password
    const password = typeof given === 'string' ? given : ''
    const wrong: Wrong[] = []
    if (!login) wrong.push({ fieldId: 'login', message: say('sign_in.enter_login') })
    if (!password) wrong.push({ fieldId: 'password', message: say('sign_in.enter_password') })
    if (wrong.length) return passwordStep(request, { next, login, wrong })
    const started = await request.call(startSignIn, { body: { login, password } })
    if (!started.ok)
      return passwordStep(request, { next, login, wrong: [fromProblem(request, started.problem)] })
    return codeStep(request, { next, ...started.value, wrong: [] })
  },
}

/** The challenge travels in the form, so that it never stands in an address or a log. */
export const signInCodePost: PageRoute = {
  method: 'POST',
  path: '/sign-in/code',
  async handle(request) {
    const say = t(request.language)
    const next = ownPath(posted(request, 'next'))
    const challenge = posted(request, 'challenge')
    const code = posted(request, 'code').replaceAll(/\s/g, '')
    const again = (wrong: Wrong) =>
      codeStep(request, {
        next,
        challenge,
        sentTo: posted(request, 'sent_to'),
        channel: posted(request, 'channel') === 'totp' ? 'totp' : 'sms',
        expiresInSeconds: Number(posted(request, 'expires')) || 300,
        demonstrationCode: postedDemonstrationCode(request),
        wrong: [wrong],
      })
    if (!/^\d{6}$/.test(code)) return again({ fieldId: 'code', message: say('sign_in.enter_code') })
    const finished = await request.call(finishSignIn, { body: { challenge, code } })
    if (!finished.ok) {
      const { problem } = finished
      if (problem.code === 'sign_in.not_registered')
        return registerStep(request, { next, challenge, code, name: '', agreed: false, wrong: [] })
      return problem.code === 'sign_in.code_wrong'
        ? again({ fieldId: 'code', message: problemLine(problem, request.language) })
        : passwordStep(request, {
            next,
            login: '',
            wrong: [{ ...fromProblem(request, problem), fieldId: null }],
          })
    }
    const { token, me } = finished.value
    return {
      redirect: landing(me, next),
      setSession: token,
      ...(me.elderMode && { setPreference: { elder: true } }),
      flash: say('sign_in.welcome', { name: me.name }),
    }
  },
}

/** The code page by itself has nothing to show: it belongs to a sign-in that was begun. */
export const signInCodePage: PageRoute = {
  method: 'GET',
  path: '/sign-in/code',
  handle: async () => ({ redirect: '/sign-in' }),
}

type PasswordState = { next: string; login: string; wrong: Wrong[] }
async function passwordStep(request: PortalRequest, state: PasswordState): Promise<PortalResponse> {
  const provider = await providerName(request)
  return show(
    request,
    head(request, state.wrong, 'sign_in.title'),
    <PasswordStep {...state} provider={provider} />,
  )
}

type CodeState = Parameters<typeof CodeStep>[0]
function codeStep(request: PortalRequest, state: CodeState): Promise<PortalResponse> {
  return show(request, head(request, state.wrong, 'sign_in.code_title'), <CodeStep {...state} />)
}

function head(
  request: PortalRequest,
  wrong: readonly Wrong[],
  title: 'sign_in.title' | 'sign_in.code_title',
) {
  return { title: t(request.language)(title), hidden: true, ...(wrong.length && { status: 422 }) }
}

function fromProblem({ language }: PortalRequest, problem: Problem): Wrong {
  return { fieldId: 'login', message: problemLine(problem, language) }
}
