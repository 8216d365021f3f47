import { personOf } from '../../../../../../demo/people.ts'
import type { Town } from '../../../../../../tests/town/town.ts'
import { issueLicence } from '../index.ts'

/** A permit for one of the town's firms from the health authority of 鹿城. */
export async function permit(
  { does, subject, organizationId }: Town,
  firm: string,
  { typeKey = 'sanitation_licence', address = '五马街88号' } = {},
) {
  const [holder, issuerId] = [await subject(firm), await organizationId('lc_health')]
  const fields = {
    name: holder.name,
    credit_code: holder.identifier,
    legal_representative: '张三',
    address,
    venue_kind: '理发店',
  }
  return does((work) =>
    issueLicence(work, { typeKey, subject: holder, issuerId, caseId: null, itemCode: null, fields }),
  )
}

/** 林爱华's card from the civil affairs authority of 鹿城. */
export async function card({ does, subject, organizationId }: Town) {
  const [holder, issuerId] = [await subject('lin_aihua'), await organizationId('lc_civil')]
  const { sex, birthDate } = personOf('lin_aihua')
  const fields = {
    name: holder.name,
    sex,
    birth_date: birthDate,
    id_number: holder.identifier,
    card_kind: '60至69周岁老年人',
  }
  return does((work) =>
    issueLicence(work, {
      typeKey: 'elder_card',
      subject: holder,
      issuerId,
      caseId: null,
      itemCode: null,
      fields,
    }),
  )
}
