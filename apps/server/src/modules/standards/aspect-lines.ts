import type { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import type { Aspect, Span } from '@tongban/contracts/standards.ts'
import { codeWord } from '@tongban/i18n/code-tables.ts'
import { necessityWord, spanWords, standardsWords } from '@tongban/i18n/standards.ts'
import type { Language } from '@tongban/i18n/translator.ts'
import { comparableOf } from '@tongban/law/catalog/aspects.ts'
import type { ProcessGraph } from '@tongban/law/process/graph.ts'

type Shown = Pick<ItemDefinition, 'name' | 'type' | 'legalBases'> & {
  readonly statutory: Span
  readonly promised: Span | undefined
  readonly materials: readonly Pick<ItemDefinition['materials'][number], 'name' | 'necessity'>[]
  readonly stages: readonly string[]
  readonly steps: readonly string[]
  readonly fields: readonly string[]
}

/** What people do in a process, in the order of its drawing. */
const WORK = new Set(['user_task', 'service_task', 'call_activity'])

export const shownItem = (definition: ItemDefinition, graph: ProcessGraph): Shown => ({
  ...definition,
  stages: definition.flow.map(({ stage }) => stage),
  steps: Object.values(graph.nodes)
    .filter(({ kind }) => WORK.has(kind))
    .map(({ name }) => name),
  fields: definition.form.sections.flatMap(({ fields }) => fields.map(({ label }) => label)),
})

export const shownBasic = (basic: BasicDefinition, sequence: number): Shown => ({
  ...comparableOf(basic, sequence),
  promised: undefined,
  stages: basic.stages,
  steps: [],
  fields: [],
})

/** An aspect as people read it, a line for each part. */
export function aspectLines(shown: Shown, aspect: Aspect, language: Language): string[] {
  const say = standardsWords(language)
  switch (aspect) {
    case 'name':
      return [shown.name]
    case 'type':
      return [codeWord('item_type', shown.type, language)]
    case 'basis':
      return shown.legalBases.map(({ name, article }) => `${name}${article}`)
    case 'materials':
      return shown.materials.map(({ name, necessity }) => `${name}（${necessityWord(necessity, language)}）`)
    case 'flow':
      return [...shown.stages]
    case 'process':
      return [...shown.steps]
    case 'limits':
      return [
        say('limits.statutory', { span: spanWords(shown.statutory, language) }),
        ...(shown.promised ? [say('limits.promised', { span: spanWords(shown.promised, language) })] : []),
      ]
    case 'form':
      return [...shown.fields]
  }
}
