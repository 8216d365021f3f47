import { getMe, type Me } from '@tongban/contracts/identity.ts'
import { useState } from 'react'
import { queries } from '../../api/queries.ts'
import { type Challenge, CodeStep } from './code-step.tsx'
import { PasswordStep } from './password-step.tsx'
import './sign-in.css'

/** Two steps: what the officer knows, then the code that was sent to the officer. */
export function SignIn() {
  const [challenge, setChallenge] = useState<Challenge>()
  if (!challenge) return <PasswordStep onChallenge={setChallenge} onSignedIn={enter} />
  return <CodeStep challenge={challenge} onBack={() => setChallenge(undefined)} onSignedIn={enter} />
}

/** Whoever was here before goes on where the session ended; anybody else begins with nothing of theirs in the page. */
function enter(me: Me): void {
  const before = queries.getQueryData<Me>([getMe.path, {}])
  if (before && before.accountId !== me.accountId) location.assign('/workbench/')
  else void queries.refetchQueries({ predicate: ({ state }) => state.status === 'error' })
}
