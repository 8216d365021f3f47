import { buildLicenceIdentifier } from '@tongban/law/identifiers/licence-identifier.ts'
import type { Work } from '../../../kernel/work.ts'
import type { Subject } from '../../identity/index.ts'
import { findOrganization } from '../../organizations/index.ts'
import { matterColumns, sealContent } from '../content-seal.ts'
import { licenceLoaded } from '../licence.events.ts'
import { findLatestType, insertLicence } from '../licence.repository.ts'
import { knownFields, matterOf } from '../licence.ts'

type StockLicence = {
  readonly typeKey: string
  readonly subject: Pick<Subject, 'id' | 'name'>
  readonly issuerId: string
  /** Unique within type and issuer. */
  readonly serial: string
  /** ISO days; `validUntil` null: unlimited. */
  readonly issuedOn: string
  readonly validUntil: string | null
  /** A where the authority issued it electronically, B where a window verified a paper one. */
  readonly trustGrade: 'A' | 'B'
  readonly fields: Readonly<Record<string, string>>
}

/** 存量证照归集: takes over a licence that was issued before the platform, as it stands. Returns its id. */
export async function loadStockLicence(work: Work, stock: StockLicence): Promise<string> {
  const { typeKey, subject, issuerId, serial } = stock
  const type = await findLatestType(work.tx, typeKey)
  if (!type) throw new Error(`no licence type ${typeKey}`)
  const issuer = await findOrganization(work.tx, issuerId)
  if (!issuer) throw new Error(`no organization ${issuerId}`)

  const fields = knownFields(type.definition, stock.fields)
  const content = {
    identifier: buildLicenceIdentifier({ type: type.code, issuer: issuer.credit_code, serial, version: 1 }),
    type_key: typeKey,
    type_version: type.version,
    subject_id: subject.id,
    holder_name: subject.name,
    issuer_id: issuer.id,
    issuer_name: issuer.name,
    trust_grade: stock.trustGrade,
    issued_on: stock.issuedOn,
    valid_until: stock.validUntil,
  }
  const sealed = sealContent(work.platform, content, fields)
  const id = work.newStream()
  await insertLicence(work.tx, {
    ...content,
    ...sealed,
    id,
    type_name: type.definition.name,
    keeper_id: issuer.id,
    region_code: issuer.region_code,
    ...matterColumns(work.platform, matterOf(type.definition, fields)),
    status: 'active',
    version: 1,
  })
  const { identifier } = content
  work.emit(
    licenceLoaded(id, { identifier, typeKey, subjectId: subject.id, issuerId, digest: sealed.digest }),
  )
  return id
}
