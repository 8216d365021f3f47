import { getConsultation, listConsultations } from '@tongban/contracts/consultations.ts'
import { queries } from '../../api/queries.ts'

/** After every act the lists and the consultation are asked for anew. */
export function renewConsultations(): void {
  void queries.invalidateQueries({ queryKey: [listConsultations.path] })
  void queries.invalidateQueries({ queryKey: [getConsultation.path] })
}
