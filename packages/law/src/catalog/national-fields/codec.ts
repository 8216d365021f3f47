/** How a value of a definition is written as the text of a cell, and read from it. */
export interface Codec {
  /** '' for a value that is not there. */
  readonly write: (value: unknown) => string
  /** Of text that is not empty. */
  readonly read: (text: string) => CellReading
  /** What may stand in the cell, code and word. */
  readonly choices?: readonly Choice[]
  /** How to fill the cell in, for the template. */
  readonly hint?: string
}
export type Choice = readonly [code: string, word: string]
/** `why` is a Chinese sentence: what is wrong and how to write it. */
export type CellReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly why: string }

const good = (value: unknown): CellReading => ({ ok: true, value })
const bad = (why: string): CellReading => ({ ok: false, why })
const plain = (value: unknown): string => (value === undefined || value === null ? '' : String(value))

export const words: Codec = { write: plain, read: good }

export const wholeNumber: Codec = {
  write: plain,
  read: (text) => (/^\d{1,9}$/.test(text) ? good(Number(text)) : bad(`“${text}”应为整数`)),
  hint: '填写整数',
}

export const decimal: Codec = {
  write: plain,
  read: (text) => (/^-?\d{1,9}(\.\d{1,9})?$/.test(text) ? good(Number(text)) : bad(`“${text}”应为数字`)),
  hint: '填写数字',
}

const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/

export const day: Codec = {
  write: plain,
  read(text) {
    const [, year = '', month = '', date = ''] = DAY.exec(text) ?? []
    const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
    return year === '' ? bad(`“${text}”应为日期，例如 2026-03-01`) : good(iso)
  },
  hint: '日期，例如 2026-03-01',
}

/** Stored in fen, written in yuan. */
export const yuan: Codec = {
  write: (value) => (typeof value === 'number' ? (value / 100).toFixed(2) : ''),
  read: (text) =>
    /^\d{1,9}(\.\d{1,2})?$/.test(text)
      ? good(Math.round(Number(text) * 100))
      : bad(`“${text}”应为金额，单位为元`),
  hint: '金额，单位为元',
}

const YES_NO: readonly Choice[] = [
  ['1', '是'],
  ['0', '否'],
]
const YES = new Set(['1', '是', 'true', 'TRUE', 'Y', 'y'])
const NO = new Set(['0', '否', 'false', 'FALSE', 'N', 'n'])

export const yesNo: Codec = {
  write: (value) => (value === undefined ? '' : value === true ? '1' : '0'),
  read: (text) =>
    YES.has(text) ? good(true) : NO.has(text) ? good(false) : bad(`“${text}”应为“1”（是）或者“0”（否）`),
  choices: YES_NO,
}

/** A code of a table, by its code or its word; `keys` names our values where they are not the codes themselves. */
export function oneOf(choices: readonly Choice[], keys?: Readonly<Record<string, string>>): Codec {
  const find = finder(choices)
  const ours = keys && new Map(Object.entries(keys).map(([key, code]) => [code, key]))
  return {
    write: (value) => (value === undefined ? '' : (keys?.[plain(value)] ?? plain(value))),
    read(text) {
      const code = find(text)
      if (code === undefined) return bad(`“${text}”不在代码表中，可填：${listed(choices)}`)
      return good(ours?.get(code) ?? code)
    },
    choices,
  }
}

/** Several codes of a table, joined by `^` as C0109.2-2018 does. */
export function manyOf(choices: readonly Choice[], keys?: Readonly<Record<string, string>>): Codec {
  const one = oneOf(choices, keys)
  return {
    write: (value) => (Array.isArray(value) ? value.map(one.write).join('^') : ''),
    read(text) {
      const readings = text
        .split(/[\^,，、;；\s]+/)
        .filter(Boolean)
        .map(one.read)
      const wrong = readings.find((reading) => !reading.ok)
      return wrong ?? good([...new Set(readings.flatMap((reading) => (reading.ok ? [reading.value] : [])))])
    },
    choices,
    hint: '可多选，用“^”连接',
  }
}

export const choicesOf = (table: Readonly<Record<string, string>>): Choice[] => Object.entries(table)

function finder(choices: readonly Choice[]): (text: string) => string | undefined {
  const codes = new Map(
    choices.flatMap(([code, word]) => [[code, code] as const, [bare(word), code] as const]),
  )
  return (text) => codes.get(text) ?? codes.get(bare(text)) ?? codes.get(/^\d+/.exec(text)?.[0] ?? '')
}

/** 镇（乡、街道）级, 镇(乡、街道)级 and 镇 乡 街道级 are the same word. */
const bare = (word: string): string => word.normalize('NFKC').replaceAll(/[\s()、,，]/g, '')

const listed = (choices: readonly Choice[]): string =>
  choices.map(([code, word]) => (code === word ? code : `${code}（${word}）`)).join('、')

/** JSON as it is, for what no table of the standard has a field for. */
export const json: Codec = {
  write: (value) => (value === undefined ? '' : JSON.stringify(value)),
  read(text) {
    try {
      return good(JSON.parse(text))
    } catch {
      return bad('不是有效的 JSON')
    }
  },
}
