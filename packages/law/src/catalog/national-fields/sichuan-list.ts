import { shortRegionCode } from '../../identifiers/region-code.ts'
import { readSichuanCode } from './local-codes.ts'
import type { NationalItem } from './national-item.ts'

/**
 * An entry of the lists that Sichuan's districts publish: name, type, department and local code, nothing else. The 基本编码
 * is converted from the provincial catalogue code (province, kind, main item 5, sub-item 5 or 3) and has to be confirmed.
 * Undefined for what is no such entry.
 */
export function readSichuanEntry(value: unknown): NationalItem | undefined {
  const entry: Readonly<Record<string, unknown>> = Object(value)
  const text = (member: string): string | undefined => {
    const given = entry[member]
    return typeof given === 'string' && given.trim() !== '' ? given.trim() : undefined
  }
  const name = text('name')
  const itemCode = text('itemCode')
  if (name === undefined || itemCode === undefined) return undefined
  const type = text('taskType')
  const code = readSichuanCode(itemCode)
  const region = code?.regionCode ?? text('areaCode')
  const basic = code && type && basicCodeOf(code.catalogCode, code.regionCode, type)
  const row: Record<string, string | undefined> = {
    task_name: name,
    task_type: type,
    task_summary: name,
    catalog_code: basic,
    local_task_code: itemCode,
    dept_name: text('department'),
    dept_code: code?.creditCode ?? text('deptCode'),
    region_code: region && shortRegionCode(region),
    use_level: region && levelOf(region),
  }
  const filled = Object.entries(row).flatMap(([field, given]) =>
    given === undefined ? [] : [[field, given]],
  )
  return { table: 'task_general_basic', row: Object.fromEntries(filled), children: {} }
}

/**
 * 512B0053300007 → main item 00533, sub-item 007; 511F33034003 → 33034, 003; G-000007-001 → 00007, 001;
 * 1J-5100-00026 → 00026, none.
 */
const CATALOG = /^(?:51\d[0-9A-Z](\d{5})(?:\d{2})?(\d{3})|[A-Z]-\d(\d{5})-(\d{3})|\d[A-Z]-\d{4}-(\d{5}))$/

function basicCodeOf(catalogCode: string, regionCode: string, type: string): string | undefined {
  const [, main, sub, otherMain, otherSub, alone] = CATALOG.exec(catalogCode) ?? []
  const item = main ?? otherMain ?? alone
  const part = sub ?? otherSub ?? (alone && '000')
  return item === undefined || part === undefined
    ? undefined
    : `${regionCode.slice(0, 2)}${type}${item}${part}`
}

/** 行使层级 by the length of the region code: 2 province … 6 village. */
function levelOf(regionCode: string): string {
  const significant = regionCode.padEnd(12, '0').replace(/0+$/, '').length
  const ends = [2, 4, 6, 9, 12]
  return String(
    2 +
      Math.max(
        0,
        ends.findIndex((end) => significant <= end),
      ),
  )
}
