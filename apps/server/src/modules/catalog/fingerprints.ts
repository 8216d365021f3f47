import { ASPECTS, type Aspect, aspectOf, type Comparable } from '@tongban/law/catalog/aspects.ts'

export type Fingerprints = Readonly<Record<Aspect, string>>

const LENGTH = 16

/** One short text for each aspect of a definition; equal exactly when the aspects are. `hash` gives hexadecimal digits. */
export function fingerprintsOf(definition: Comparable, hash: (text: string) => string): Fingerprints {
  const print = (aspect: Aspect) => hash(JSON.stringify(aspectOf(definition, aspect))).slice(0, LENGTH)
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
