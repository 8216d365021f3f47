import { useState } from 'react'
import { queries } from '../../api/queries.ts'
import { type Challenge, CodeStep } from './code-step.tsx'
import { PasswordStep } from './password-step.tsx'
import './sign-in.css'

/** Two steps: what the officer knows, then the code that was sent to the officer. */
export function SignIn() {
  const [challenge, setChallenge] = useState<Challenge>()
  if (!challenge) return <PasswordStep onChallenge={setChallenge} />
  return (
    <CodeStep
      challenge={challenge}
      onBack={() => setChallenge(undefined)}
      onSignedIn={() => void queries.refetchQueries({ predicate: ({ state }) => state.status === 'error' })}
    />
  )
}
