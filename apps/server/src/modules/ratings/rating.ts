import type { CaseStatus } from '@tongban/contracts/cases.ts'

/** 一事一评: what has been decided, refused or taken back can be rated; what still runs cannot. */
const RATEABLE: Readonly<Record<CaseStatus, boolean>> = {
  submitted: false,
  correction: false,
  accepted: false,
  refused_intake: true,
  approved: true,
  refused: true,
  withdrawn: true,
  lapsed: false,
  closed: true,
}

export const isRateable = (status: CaseStatus): boolean => RATEABLE[status]

/** 差评 (国办发〔2019〕51号): has to be looked into, and who gave it is called back. */
export const isComplaint = (level: number): boolean => level >= 4
