import type { Codec } from './codec.ts'

/** What stands between two entries: `^` for names, a new line for sentences. */
export type Separator = '^' | '\n'

/** A list of texts in one cell. A separator or new line inside an entry is written with a backslash before it. */
export function listOf(separator: Separator): Codec {
  return {
    write: (value) =>
      Array.isArray(value) ? value.map((entry) => escaped(String(entry))).join(separator) : '',
    read: (text) => ({ ok: true, value: entriesOf(text) }),
    hint: separator === '^' ? '可多个，用“^”连接' : '可多条，每条一行',
  }
}

/** The same for a list of objects that hold nothing but a text. */
export function sentences(member: string): Codec {
  const list = listOf('\n')
  return {
    ...list,
    write: (value) =>
      list.write(Array.isArray(value) ? value.map((entry) => Object(entry)[member]) : undefined),
    read: (text) => ({ ok: true, value: entriesOf(text).map((entry) => ({ [member]: entry })) }),
  }
}

/** Options of a question, `value=label` each. */
export const options: Codec = {
  write: (value) =>
    Array.isArray(value)
      ? value.map((option) => `${escaped(Object(option).value)}=${escaped(Object(option).label)}`).join('\n')
      : '',
  read(text) {
    const pairs = split(text, BREAKS).map((entry) => split(entry, '='))
    const wrong = pairs.find((pair) => pair.length !== 2)
    if (wrong)
      return { ok: false, why: `选项“${wrong.map(unescaped).join('=')}”应写成“值=名称”，每个选项一行` }
    return {
      ok: true,
      value: pairs.map(([value = '', label = '']) => ({
        value: unescaped(value),
        label: unescaped(label).trim(),
      })),
    }
  },
  hint: '每个选项一行，写成“值=名称”',
}

const BREAKS = '^\n'

const escaped = (entry: string): string =>
  entry.replaceAll(/[\\^=\n]/g, (sign) => (sign === '\n' ? '\\n' : `\\${sign}`))

const unescaped = (entry: string): string =>
  entry.replaceAll(/\\([\\^=n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))

const entriesOf = (text: string): string[] =>
  split(text, BREAKS)
    .map((entry) => unescaped(entry.trim()))
    .filter((entry) => entry !== '')

/** At each of the signs that no backslash stands before; the backslashes stay. */
function split(text: string, signs: string): string[] {
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (signs.includes(text[at] ?? '')) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  return [...parts, text.slice(from)]
}
