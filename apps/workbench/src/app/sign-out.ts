import { signOut } from '@tongban/contracts/identity.ts'
import { useAct } from '../api/use-act.ts'

/** Ends the session and leaves nothing of it in the page. */
export function useSignOut(): () => void {
  const act = useAct(signOut)
  return () => act.mutate({}, { onSettled: () => location.assign('/workbench/') })
}
