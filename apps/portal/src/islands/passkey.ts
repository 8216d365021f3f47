import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from '@simplewebauthn/browser'
import { islandProps, islandsNamed } from '../browser/island-props.ts'
import type { PasskeyProps } from '../pages/account/other-ways.tsx'

type Ceremony = { challenge: string; options: object }

for (const island of islandsNamed('passkey')) {
  const { act, next, failed, known, ceremony } = islandProps<PasskeyProps>(island)
  const shown = island.querySelector<HTMLElement>('.passkey')
  const button = island.querySelector('button')
  const said = island.querySelector<HTMLElement>('[role="alert"]')
  if (!browserSupportsWebAuthn() || !shown || !button || !said || !act || !next) continue
  shown.hidden = false
  button.addEventListener('click', async () => {
    button.disabled = true
    said.textContent = ''
    try {
      if (act === 'sign_in') await signIn(next)
      if (act === 'enrol') await enrol(island, next)
      if (act === 'prove' && ceremony) await prove(island, ceremony)
    } catch (error) {
      said.textContent = (isKnown(error) ? known : failed) ?? ''
      button.disabled = false
    }
  })
}

const isKnown = (error: unknown): boolean =>
  error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED'

async function signIn(next: string): Promise<void> {
  const { challenge, options } = await asked<Ceremony>('/sign-in/passkey/options', {})
  await asked('/sign-in/passkey', { challenge, response: await assertion(options) })
  location.assign(next)
}

/** Where the proof that it is the person has become old, it is asked for first. */
async function enrol(island: HTMLElement, next: string): Promise<void> {
  const name = island.closest('section')?.querySelector<HTMLInputElement>('input[name="name"]')?.value.trim()
  const begun = await asked<Ceremony>('/me/passkeys/options', {}).catch((error: unknown) => {
    if (!(error instanceof Refused) || error.code !== 'session.step_up_required') throw error
    location.assign(`/step-up?${new URLSearchParams({ then: '/me/security' })}`)
  })
  if (!begun) return
  // Our own server made the options with the other half of this library.
  const optionsJSON = begun.options as PublicKeyCredentialCreationOptionsJSON
  const response = await startRegistration({ optionsJSON })
  await asked('/me/passkeys', { challenge: begun.challenge, response, name: name || '—' })
  location.assign(next)
}

/** The answer travels with the form that waits for it. */
async function prove(island: HTMLElement, { challenge, options }: Ceremony): Promise<void> {
  const form = island.closest('form')
  if (!form) return
  hidden(form, '_step_challenge', challenge)
  hidden(form, '_step_response', JSON.stringify(await assertion(options)))
  form.submit()
}

const assertion = (options: object) =>
  startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON })

function hidden(form: HTMLFormElement, name: string, value: string): void {
  const field =
    form.querySelector<HTMLInputElement>(`input[name="${name}"]`) ?? document.createElement('input')
  Object.assign(field, { type: 'hidden', name, value })
  form.append(field)
}

class Refused extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

async function asked<Answer>(path: string, body: object): Promise<Answer> {
  const answer = await fetch(`/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const given = await answer.json()
  if (!answer.ok) throw new Refused(String(given.code))
  return given
}
