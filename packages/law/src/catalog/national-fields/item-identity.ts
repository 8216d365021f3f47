import { ITEM_TYPES, LEVELS } from '@tongban/contracts/items.ts'
import { type CreditCodeFault, creditCodeFault } from '../../identifiers/credit-code.ts'
import { basicCodeFault, type ItemCodeFault } from '../../identifiers/item-code.ts'
import { itemType, level } from './code-tables.ts'
import type { CellFault, NationalRow } from './column.ts'

/** Whose item a row is, read from its codes. */
export interface ItemIdentity {
  readonly creditCode: string
  /** 行使层级. */
  readonly level: string
  readonly basicCode: string
  /** 1–99. */
  readonly sequence: number
}
export type IdentityReading =
  | { readonly ok: true; readonly identity: ItemIdentity }
  | { readonly ok: false; readonly faults: readonly CellFault[] }

/**
 * Puts together what 业务办理项编码 (33), 实施编码 (31), 实施主体编码, 行使层级, 基本编码 and 事项类型 of a row say,
 * and names where they contradict each other or are wrong in themselves (GB/T 39554.1-2020, GB 32100-2015).
 */
export function identityOf(row: NationalRow): IdentityReading {
  const faults: CellFault[] = []
  const whole = codeOf(row, faults)
  const type = row.task_type === undefined ? undefined : itemType.read(row.task_type)
  const creditCode = row.dept_code ?? whole?.slice(0, 18)
  const exercised = row.use_level === undefined ? whole?.charAt(18) : codeIn(level, row.use_level)
  const basicCode = row.catalog_code ?? whole?.slice(19, 31)
  const sequence = whole?.length === 33 ? Number(whole.slice(31)) : 1

  const fault = (column: string, message: string) => void faults.push({ column, message })
  if (creditCode === undefined)
    fault('dept_code', '请填写实施主体编码（18位统一社会信用代码）或者业务办理项编码')
  else {
    const wrong = creditCodeFault(creditCode)
    if (wrong) fault('dept_code', `实施主体编码“${creditCode}”${CREDIT_CODE_WORDS[wrong]}`)
  }
  if (basicCode === undefined)
    fault(
      'catalog_code',
      row.local_task_code === undefined
        ? '请填写基本编码（12位）'
        : `地方编码“${row.local_task_code}”换算不出基本编码，请填写基本编码（12位）`,
    )
  else {
    const wrong = basicCodeFault(basicCode)
    if (wrong) fault('catalog_code', `基本编码“${basicCode}”${CODE_WORDS[wrong]}`)
    else if (type?.ok === false) fault('task_type', type.why)
    else if (type && basicCode.slice(2, 4) !== type.value)
      fault(
        'catalog_code',
        `基本编码第3至4位是“${basicCode.slice(2, 4)}”，与事项类型“${type.value} ${typeWord(String(type.value))}”不一致`,
      )
  }
  if (exercised === undefined) fault('use_level', '请填写行使层级')
  else if (!(exercised in LEVELS)) fault('use_level', `行使层级“${exercised}”不在代码表中`)
  if (whole !== undefined) {
    const differ = (column: string, given: string | undefined, part: string, what: string) => {
      if (given !== undefined && given !== part) fault(column, `${what}“${given}”与编码中的“${part}”不一致`)
    }
    differ('dept_code', row.dept_code, whole.slice(0, 18), '实施主体编码')
    differ('use_level', exercised, whole.charAt(18), '行使层级')
    differ('catalog_code', row.catalog_code, whole.slice(19, 31), '基本编码')
    if (whole.length === 33 && sequence === 0) fault('task_handle_item', '业务办理项编码的末两位应为01至99')
  }
  if (faults.length > 0 || !creditCode || !exercised || !basicCode) return { ok: false, faults }
  return { ok: true, identity: { creditCode, level: exercised, basicCode, sequence } }
}

/** The longest code of the row, 33 or 31 characters. */
function codeOf(row: NationalRow, faults: CellFault[]): string | undefined {
  const handling = row.task_handle_item
  const implementation = row.task_code
  if (handling !== undefined && !/^[0-9A-Z]{31}\d{2}$/.test(handling)) {
    faults.push({ column: 'task_handle_item', message: `业务办理项编码“${handling}”应为33位数字和大写字母` })
    return undefined
  }
  if (implementation !== undefined && !/^[0-9A-Z]{31}$/.test(implementation)) {
    faults.push({ column: 'task_code', message: `实施编码“${implementation}”应为31位数字和大写字母` })
    return undefined
  }
  if (handling !== undefined && implementation !== undefined && !handling.startsWith(implementation)) {
    faults.push({ column: 'task_code', message: '实施编码与业务办理项编码的前31位不一致' })
  }
  return handling ?? implementation
}

const codeIn = (table: typeof itemType, text: string): string => {
  const reading = table.read(text)
  return reading.ok ? String(reading.value) : text
}

const typeWord = (type: string): string => new Map<string, string>(Object.entries(ITEM_TYPES)).get(type) ?? ''

const CODE_WORDS: Readonly<Record<ItemCodeFault, string>> = {
  length: '应为12位',
  alphabet: '应为4位数字加8位数字或大写字母',
  region: '前两位应为“00”（国家）或者省级行政区划代码',
  type: '第3至4位不是事项类型代码',
  level: '的行使层级不正确',
  sequence: '的末两位不正确',
  authority: '的实施主体编码不正确',
}
const CREDIT_CODE_WORDS: Readonly<Record<CreditCodeFault, string>> = {
  length: '应为18位',
  alphabet: '含有不允许的字符（不使用I、O、S、V、Z）',
  authority: '的登记管理部门代码不正确',
  region: '的行政区划代码不正确',
  organization_check_digit: '的组织机构代码校验位不正确，请核对',
  check_digit: '的校验位不正确，请核对',
}

/** The key under which rows of child tables name the item: 33 characters; an 实施编码 means its first 办理项. */
export const ownerKey = (text: string): string => (text.length === 31 ? `${text}01` : text)
/** The key of an identity. */
export const keyOf = ({ creditCode, level: exercised, basicCode, sequence }: ItemIdentity): string =>
  `${creditCode}${exercised}${basicCode}${String(sequence).padStart(2, '0')}`
