import { type Occurred, on, type Subscription } from '../../kernel/events/announce.ts'
import type { Work } from '../../kernel/work.ts'
import { caseBrief } from '../cases/index.ts'
import { findLicenceBrief, type LicenceBrief, licenceIssued, licenceRevoked } from '../licences/index.ts'
import { sendMessage } from './commands/send-message.ts'

/** What a holder is told of a licence. */
export const licenceMessages: readonly Subscription[] = [
  on('tell-licence.issued', licenceIssued, (work, occurred) => tellIssued(work, occurred)),
  on('tell-licence.revoked', licenceRevoked, (work, occurred) =>
    tell(work, occurred, (licence) => ({
      template: 'licence_revoked',
      params: { clause: licence.status_clause ?? '' },
    })),
  ),
]

async function tellIssued(work: Work, occurred: Occurred<{ caseId: string | null }>): Promise<void> {
  const { caseId } = occurred.payload
  // Licences of a bundle's members come with the one answer of the bundle.
  if (caseId !== null && (await caseBrief(work.tx, caseId))?.parentId) return
  await tell(work, occurred, ({ valid_until }) =>
    valid_until === null
      ? { template: 'licence_issued', params: {} }
      : { template: 'licence_issued_until', params: { until: valid_until } },
  )
}

type Told = {
  readonly template: 'licence_issued' | 'licence_issued_until' | 'licence_revoked'
  readonly params: Readonly<Record<string, string>>
}

async function tell(
  work: Work,
  { stream }: Pick<Occurred<unknown>, 'stream'>,
  say: (licence: LicenceBrief) => Told,
): Promise<void> {
  const licence = await findLicenceBrief(work.tx, stream)
  if (!licence) return
  const { template, params } = say(licence)
  await sendMessage(work, {
    subjectId: licence.subject_id,
    template,
    params: { licence: licence.type_name, issuer: licence.issuer_name, ...params },
    caseId: licence.case_id,
    licenceId: licence.id,
    bySms: true,
  })
}
