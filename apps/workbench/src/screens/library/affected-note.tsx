import type { Affected, ChangeKind } from '@tongban/contracts/changes.ts'
import { useLanguage } from '../../app/language.tsx'
import { Figure, Figures } from '../../show/figures.tsx'

/** How many people a change takes something away from, and what becomes of what they have begun. */
export function AffectedNote({ kind, affected }: { kind: ChangeKind; affected: Affected }) {
  const { say } = useLanguage()
  const { cases, drafts } = affected
  const draftWords =
    kind === 'suspend'
      ? 'library.drafts_suspended'
      : kind === 'cancel'
        ? 'library.drafts_ended'
        : 'library.drafts_moved'
  return (
    <>
      <Figures>
        <Figure label={say('library.affected_cases')}>
          {say('library.affected_case_count', { count: cases })}
        </Figure>
        <Figure label={say('library.affected_drafts')}>
          {say('library.affected_draft_count', { count: drafts })}
        </Figure>
      </Figures>
      <p>{say('library.affected_cases_go_on')}</p>
      <p>{say(draftWords)}</p>
    </>
  )
}
