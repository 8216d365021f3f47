import { ASPECTS, type Aspect, aspectOf, type Comparable } from '@tongban/law/catalog/aspects.ts'

export type Fingerprints = Readonly<Record<Aspect, string>>

const LENGTH = 16
/** Texts whose print is remembered, none longer than that: items of one list share most of what is compared. */
const MOST_REMEMBERED = 2_000
const LONGEST_REMEMBERED = 500
const remembered = new Map<string, string>()

/** One short text for each aspect of a definition; equal exactly when the aspects are. `hash` gives hexadecimal digits. */
export function fingerprintsOf(definition: Comparable, hash: (text: string) => string): Fingerprints {
  const print = (aspect: Aspect) => printOf(JSON.stringify(aspectOf(definition, aspect)), hash)
  const [name, type, basis, materials, flow, process, limits, form] = ASPECTS
  return {
    name: print(name),
    type: print(type),
    basis: print(basis),
    materials: print(materials),
    flow: print(flow),
    process: print(process),
    limits: print(limits),
    form: print(form),
  }
}

function printOf(text: string, hash: (text: string) => string): string {
  const known = remembered.get(text)
  if (known !== undefined) return known
  const print = hash(text).slice(0, LENGTH)
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  if (text.length <= LONGEST_REMEMBERED) remembered.set(text, print)
  return print
}
