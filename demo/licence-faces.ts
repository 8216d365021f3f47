/** The parts that licence faces are made of: fields bound to the shared data elements, and fields of one licence only. */
import { DATA_ELEMENTS, type DataElementId } from '@tongban/contracts/data-elements.ts'
import type { LicenceType } from '@tongban/contracts/licences.ts'

type Field = LicenceType['fields'][number]

export interface LicenceFace extends Omit<LicenceType, 'code'> {
  /** Key of the organization that owns the type. */
  owner: string
  /** 1–999 among the types of the owner; never given to another type. */
  sequence: number
}

/** A field bound to a data element has its sensitivity. */
export const bound = (id: string, label: string, element: DataElementId): Field => ({
  id,
  label,
  element,
  level: DATA_ELEMENTS[element].level,
})
/** A field that only this licence has; public unless said otherwise. */
export const own = (id: string, label: string, level = 1): Field => ({ id, label, level })
