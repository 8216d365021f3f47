import type { ItemDefinition } from '@tongban/contracts/items.ts'

/**
 * 八统一 (Zhejiang): 主项名称、子项名称、适用依据、申请材料、办事流程、业务经办流程、办理时限、表单内容; with the type, and the
 * code by which items are compared at all, also 三级四同 (名称、编码、类型、依据).
 */
export const ASPECTS = ['name', 'type', 'basis', 'materials', 'flow', 'process', 'limits', 'form'] as const
export type Aspect = (typeof ASPECTS)[number]

/** The part of a definition that an aspect compares, without what may rightly differ from place to place. */
export function aspectOf(definition: ItemDefinition, aspect: Aspect): unknown {
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
