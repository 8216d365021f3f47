import { tokenHash } from '../../../kernel/crypto/tokens.ts'
import type { Work } from '../../../kernel/work.ts'
import { listOpenSessions } from '../../identity/index.ts'
import { deleteArtifact, deleteArtifactsOfGrant, lockSessionsOf } from '../provider/artifacts.repository.ts'
import { openPayload } from '../provider/sealed-payload.ts'
import { TELL_CLIENT } from './sign-out.schedule.ts'

/** When somebody has signed out: what was signed on from the sessions that are over ends, and each system is told. */
export async function endSignOn(work: Work, accountId: string): Promise<void> {
  const sessions = await lockSessionsOf(work.tx, accountId)
  const portalSessions = sessions.flatMap(({ portal_session }) => portal_session ?? [])
  const open = portalSessions.length > 0 ? await listOpenSessions(work.tx, portalSessions) : []
  const isOpen = new Set(open.map(({ id }) => id))
  for (const session of sessions) {
    if (session.portal_session && isOpen.has(session.portal_session)) continue
    const { authorizations = {} } = openPayload(work.platform, session.payload_sealed)
    for (const [clientId, { sid, grantId }] of Object.entries(authorizations)) {
      if (sid) work.enqueue(TELL_CLIENT, { clientId, accountId, sid })
      if (!grantId) continue
      await deleteArtifactsOfGrant(work.tx, tokenHash(grantId))
      await deleteArtifact(work.tx, 'Grant', tokenHash(grantId))
    }
    await deleteArtifact(work.tx, 'Session', session.id_hash)
  }
}
