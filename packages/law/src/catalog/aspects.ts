import type { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import type { ItemDefinition, Limit } from '@tongban/contracts/items.ts'
import { ASPECTS, type Aspect } from '@tongban/contracts/standards.ts'

export { ASPECTS, type Aspect }

type Materials = readonly Pick<ItemDefinition['materials'][number], 'standardCode' | 'name' | 'necessity'>[]

/** As much of a definition as is compared. */
export type Comparable = Pick<ItemDefinition, 'name' | 'type' | 'legalBases' | 'process'> & {
  readonly statutory: Pick<Limit, 'length' | 'unit'>
  readonly promised: Pick<Limit, 'length' | 'unit'>
  readonly materials: Materials
  readonly flow: readonly { readonly stage: string }[]
  readonly form: {
    readonly sections: readonly {
      readonly fields: readonly { readonly id: string; readonly type: string }[]
    }[]
  }
}

const NO_LIMIT = { length: 0, unit: 'workday' } as const

/** What the 基本目录 says in the shape of a definition; it has neither form, process nor promise. */
export const comparableOf = (basic: BasicDefinition, sequence: number): Comparable => ({
  name: basic.handlingNames[sequence - 1] ?? basic.name,
  type: basic.type,
  legalBases: basic.legalBases,
  process: '',
  statutory: basic.statutory ?? NO_LIMIT,
  promised: NO_LIMIT,
  materials: basic.materials,
  flow: basic.stages.map((stage) => ({ stage })),
  form: { sections: [] },
})

/** The part of a definition that an aspect compares, without what may rightly differ from place to place. */
export function aspectOf(definition: Comparable, aspect: Aspect): unknown {
  switch (aspect) {
    case 'name':
      return plain(definition.name)
    case 'type':
      return definition.type
    case 'basis':
      return definition.legalBases.map(({ name, article }) => [plain(name), plain(article)]).sort(byText)
    case 'materials':
      return definition.materials
        .map(({ standardCode, name, necessity }) => [standardCode ?? plain(name), necessity])
        .sort(byText)
    case 'flow':
      return definition.flow.map(({ stage }) => plain(stage))
    case 'process':
      return definition.process.replaceAll(/\s+/g, ' ')
    case 'limits':
      return [definition.statutory, definition.promised].map(({ length, unit }) => [length, unit])
    case 'form':
      return definition.form.sections.flatMap(({ fields }) => fields.map(({ id, type }) => [id, type]))
  }
}

/** Full width as half width, without space and brackets' kinds: what people see as the same name. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\s+/g, '')
    .replaceAll(/[《》〈〉]/g, '')

const byText = (a: readonly unknown[], b: readonly unknown[]): number =>
  JSON.stringify(a) < JSON.stringify(b) ? -1 : 1
