import { COERCION_KINDS, INSPECTION_METHODS, PENALTY_KINDS } from '@tongban/contracts/item-particulars.ts'
import {
  AUTHORITY_NATURES,
  CASE_TYPES,
  HANDLE_FORMS,
  ITEM_TYPES,
  LEVELS,
  ONLINE_DEPTHS,
  POWER_SOURCES,
  SUBJECTS,
} from '@tongban/contracts/items.ts'
import { SPECIAL_PROCEDURES } from '@tongban/contracts/special-procedures.ts'
import { type Codec, choicesOf, manyOf, oneOf } from './codec.ts'

/** Our words for values that the national tables give a number. */
const numbered = (...rows: readonly (readonly [key: string, code: string, word: string])[]): Codec =>
  oneOf(
    rows.map(([, code, word]) => [code, word]),
    Object.fromEntries(rows.map(([key, code]) => [key, code])),
  )

export const itemType = oneOf(choicesOf(ITEM_TYPES))
export const level = oneOf(choicesOf(LEVELS))
export const levels = manyOf(choicesOf(LEVELS))
export const powerSource = oneOf(choicesOf(POWER_SOURCES))
export const authorityNature = oneOf(choicesOf(AUTHORITY_NATURES))
export const subjects = manyOf(choicesOf(SUBJECTS))
export const caseType = oneOf(choicesOf(CASE_TYPES))
export const handleForms = manyOf(choicesOf(HANDLE_FORMS))
export const onlineDepth = oneOf(choicesOf(ONLINE_DEPTHS))
export const specialProcedure = oneOf(choicesOf(SPECIAL_PROCEDURES))
export const penaltyKinds = manyOf(choicesOf(PENALTY_KINDS))
export const coercionKind = oneOf(choicesOf(COERCION_KINDS))
export const inspectionMethods = manyOf(choicesOf(INSPECTION_METHODS))

export const limitUnit = numbered(['workday', '1', '工作日'], ['day', '2', '自然日'], ['month', '3', '月'])
/** 通办范围; GB/T 39046-2020 item 33 names the last four. */
export const crossRegion = numbered(
  ['none', '0', '不通办'],
  ['nation', '1', '全国'],
  ['province', '2', '跨省'],
  ['city', '3', '跨市'],
  ['county', '4', '跨县'],
)
export const necessity = numbered(
  ['required', '1', '必要'],
  ['optional', '2', '非必要'],
  ['deferrable', '3', '容缺后补'],
)
export const materialKind = numbered(['original', '1', '原件'], ['copy', '2', '复印件'])
export const medium = numbered(
  ['paper', '1', '纸质'],
  ['electronic', '2', '电子化'],
  ['either', '3', '纸质或电子'],
)
export const source = numbered(
  ['applicant', '10', '申请人自备'],
  ['government', '20', '政府部门核发'],
  ['other', '99', '其他'],
)
export const resultKind = numbered(
  ['licence', '10', '证照'],
  ['approval', '20', '批文'],
  ['certificate', '30', '证明'],
  ['payment', '40', '款项'],
  ['record', '50', '登记、备案'],
)
