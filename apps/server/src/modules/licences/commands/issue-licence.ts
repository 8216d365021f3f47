import { createHash } from 'node:crypto'
import type { Work } from '../../../kernel/work.ts'
import type { Subject } from '../../identity/index.ts'
import { findOrganization } from '../../organizations/index.ts'
import { matterColumns, matterIndexes, sealContent } from '../content-seal.ts'
import { licenceIssued, licenceSuperseded } from '../licence.events.ts'
import { insertLicence, supersede, takeNumber } from '../licence.repository.ts'
import { knownFields, matterOf, numberLicence, validUntil } from '../licence.ts'
import { DRAW_LICENCE } from './draw-licence.ts'

type NewLicence = {
  readonly typeKey: string
  readonly subject: Pick<Subject, 'id' | 'name'>
  readonly issuerId: string
  readonly caseId: string | null
  readonly itemCode: string | null
  readonly fields: Readonly<Record<string, string>>
  readonly trustGrade?: 'A' | 'B'
  /** Id of the licence that this one changes; without it, the holder's licence of the same type and matter. */
  readonly supersedes?: string
}

export type IssuedLicence = {
  readonly id: string
  readonly identifier: string
  readonly typeKey: string
  readonly typeName: string
  readonly issuerName: string
  readonly digest: string
}

/**
 * Issues a licence: numbered by GB/T 36904, its content signed, the one before it out of force. The sealed PDF follows
 * as a job, so that issuing takes only what must be in the same transaction as the decision.
 *
 * @throws when the type or the issuer is unknown, which is a mistake in the item that issues it
 */
export async function issueLicence(work: Work, licence: NewLicence): Promise<IssuedLicence> {
  const { typeKey, subject, issuerId, caseId, itemCode, trustGrade = 'A' } = licence
  const type = await takeNumber(work.tx, typeKey, turnOf(subject.id, typeKey))
  if (!type) throw new Error(`no licence type ${typeKey}`)
  const issuer = await findOrganization(work.tx, issuerId)
  if (!issuer) throw new Error(`no organization ${issuerId}`)

  const fields = knownFields(type.definition, licence.fields)
  const matter = matterOf(type.definition, fields)
  const superseded = await supersede(work.tx, {
    subjectId: subject.id,
    typeKey,
    matters: matterIndexes(work.platform, matter),
    id: licence.supersedes,
  })
  const earlier = superseded.at(0)
  const numbering = {
    typeCode: type.code,
    issuerCode: issuer.credit_code,
    issuedOn: work.today,
    running: type.running,
  }
  const { identifier, version } = numberLicence({ ...numbering, earlier: earlier?.identifier })

  const content = {
    identifier,
    type_key: typeKey,
    type_version: type.version,
    subject_id: subject.id,
    holder_name: subject.name,
    issuer_id: issuer.id,
    issuer_name: issuer.name,
    trust_grade: trustGrade,
    issued_on: work.today.toString(),
    valid_until: validUntil(work.today, type.definition.validMonths),
  }
  const sealed = sealContent(work.platform, content, fields)
  const id = work.newStream()
  const typeName = type.definition.name
  await insertLicence(work.tx, {
    ...content,
    ...sealed,
    id,
    type_name: typeName,
    keeper_id: issuer.id,
    region_code: issuer.region_code,
    ...matterColumns(work.platform, matter),
    status: 'active',
    version,
    supersedes: earlier?.id ?? null,
    case_id: caseId,
    item_code: itemCode,
  })

  for (const before of superseded) work.emit(licenceSuperseded(before.id, { by: identifier }))
  work.emit(
    licenceIssued(id, {
      identifier,
      typeKey,
      typeVersion: type.version,
      subjectId: subject.id,
      issuerId: issuer.id,
      caseId,
      supersedes: earlier?.identifier ?? null,
      digest: sealed.digest,
    }),
  )
  work.enqueue(DRAW_LICENCE, { licenceId: id })
  return { id, identifier, typeKey, typeName, issuerName: issuer.name, digest: sealed.digest }
}

const turnOf = (subjectId: string, typeKey: string): bigint =>
  createHash('sha256').update(`licence ${subjectId} ${typeKey}`).digest().readBigInt64BE()
