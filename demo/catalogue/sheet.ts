/**
 * The sheets of the catalogue: text of lines `word<TAB>value`, one file a field of work.
 *
 *   法      short name, full name, document number         a law that the sheet cites
 *   条      number, what it says                           an article of the law above it
 *   部门    key of departments.ts                          whose items follow
 *   分组    words for the reader                           what follows until the next item is said of all its items
 *   事项    基本编码, name                                  an item; the lines below it are its fields; `-` takes back
 *                                                          what was said of all
 */
import { type DepartmentKey, isDepartment } from './departments.ts'

export const FIELDS = [
  '层级',
  '对象',
  '主题',
  '事件',
  '概要',
  '俗称',
  '依据',
  '办理',
  '时限',
  '通办',
  '材料',
  '结果',
  '条件',
  '到场',
  '核查',
  '收费',
  '中介',
  '问答',
  '处罚',
  '强制',
  '征收',
  '检查',
] as const
export type Field = (typeof FIELDS)[number]

export interface Article {
  readonly number: string
  readonly content: string
}
export interface Law {
  readonly shortName: string
  readonly name: string
  readonly documentNumber: string
  readonly articles: readonly Article[]
}
export interface Row {
  readonly code: string
  readonly name: string
  readonly department: DepartmentKey
  readonly fields: ReadonlyMap<Field, string>
  /** File and line, for complaints. */
  readonly at: string
}
export interface Sheet {
  readonly laws: readonly Law[]
  readonly rows: readonly Row[]
}

/** @throws where a line says nothing that a sheet can say: the data is ours */
export function parseSheet(file: string, text: string): Sheet {
  const laws: (Law & { articles: Article[] })[] = []
  const rows: (Row & { fields: Map<Field, string> })[] = []
  let department: DepartmentKey | undefined
  let common = new Map<Field, string>()
  let row: (typeof rows)[number] | undefined
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const at = `${file}:${index + 1}`
    const [word = '', first = '', second = '', third = ''] = line.split('\t')
    if (first === '') throw new Error(`${at}: no value after ${word}`)
    if (word === '法') laws.push({ shortName: first, name: second, documentNumber: third, articles: [] })
    else if (word === '条') laws.at(-1)?.articles.push({ number: first, content: second })
    else if (word === '部门') {
      if (!isDepartment(first)) throw new Error(`${at}: no department ${first}`)
      department = first
      common = new Map()
      row = undefined
    } else if (word === '分组') {
      common = new Map()
      row = undefined
    } else if (word === '事项') {
      if (!department) throw new Error(`${at}: no department before the item`)
      row = { code: first, name: second, department, fields: new Map(common), at }
      rows.push(row)
    } else if (isField(word)) (row?.fields ?? common).set(word, first === '-' ? '' : first)
    else throw new Error(`${at}: ${word} is no word of a sheet`)
  }
  return { laws, rows }
}

const isField = (word: string): word is Field => FIELDS.some((field) => field === word)
