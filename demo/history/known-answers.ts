/**
 * What is known about an applicant, by data element: it replaces the sample answers of an item when somebody else
 * than the sample applicant files it. Null: the field must be left empty.
 */
import type { DataElementId } from '@tongban/contracts/data-elements.ts'
import { type Firm, firmOf } from '../firms.ts'
import { PEOPLE, personOf } from '../people.ts'
import type { Person } from '../person.ts'
import { stockLicences } from '../stock.ts'
import type { HistoricCase } from './historic-case.ts'

export type KnownAnswers = Partial<Record<DataElementId, string | number | null>>

export function knownAnswers(applicant: HistoricCase['applicant'], today: Temporal.PlainDate): KnownAnswers {
  return 'person' in applicant ? ofPerson(personOf(applicant.person)) : ofFirm(firmOf(applicant.firm), today)
}

function ofPerson(person: Person): KnownAnswers {
  const { marriage, household } = person
  const spouse = marriage.spouseKey === null ? null : personOf(marriage.spouseKey)
  return {
    'person.name': person.name,
    'person.id_number': person.idNumber,
    'person.phone': person.phone,
    'person.living_address': household.livingAddress,
    'person.household_size': PEOPLE.filter((other) => other.household.number === household.number).length,
    'marriage.status': marriage.status,
    'marriage.spouse_name': spouse?.name ?? null,
    'marriage.spouse_id_number': spouse?.idNumber ?? null,
    'contact.name': spouse?.name ?? null,
    'contact.phone': spouse?.phone ?? null,
    'delivery.address': household.livingAddress,
  }
}

/** The legal representative files for the firm. */
function ofFirm(firm: Firm, today: Temporal.PlainDate): KnownAnswers {
  const representative = personOf(firm.legalRepresentativeKey)
  const sanitation = stockLicences(today).find(
    ({ typeKey, holder }) => typeKey === 'sanitation_licence' && holder.key === firm.key,
  )
  return {
    'firm.name': firm.name,
    'firm.credit_code': firm.creditCode,
    'firm.legal_representative': representative.name,
    'firm.legal_representative_id': representative.idNumber,
    'firm.address': firm.address,
    'firm.phone': firm.phone,
    'person.name': representative.name,
    'person.id_number': representative.idNumber,
    'person.phone': representative.phone,
    'shop.name': firm.name,
    'contact.name': representative.name,
    'contact.phone': representative.phone,
    'shop.address': firm.address,
    'shop.area_sqm': firm.areaSqm,
    'licence.sanitation.number': sanitation?.fields.licence_number ?? null,
    'delivery.address': firm.address,
  }
}
