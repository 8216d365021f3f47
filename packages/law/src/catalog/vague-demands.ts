import type { ItemDefinition } from '@tongban/contracts/items.ts'

/** Demands that nobody can know how to meet (国办发〔2018〕45号: 清理“其他材料”“有关材料”等模糊表述). */
const VAGUE = new RegExp(
  [
    '其他(相关|有关|需要|必要|证明)?(的)?(材料|资料|文件|条件|情形)',
    '(相关|有关|必要)(的)?(材料|资料|证明|证件|文件)',
    '等(材料|资料|证明)',
    '(法律|法规|规章|行政机关|部门)[^，。；]{0,12}(规定|要求)的其他',
    // The rules of a law that is named can be looked up.
    '(?<![》条款项]的?)(其他)?(相关|有关)(主管)?(部门|机关|单位|方面)?(的)?(规定|要求)',
    '其他(的)?(规定|要求)',
  ].join('|'),
)

export type VagueDemand = { readonly path: string; readonly words: string }

/** Where conditions and materials use such words, one for each place, by JSON pointer below the definition. */
export const vagueDemands = ({
  conditions,
  materials,
}: Pick<ItemDefinition, 'conditions' | 'materials'>): VagueDemand[] =>
  [
    ...conditions.map(({ text }, index) => [`/conditions/${index}/text`, text] as const),
    ...materials.flatMap(({ name, acceptStandard }, index) => [
      [`/materials/${index}/name`, name] as const,
      [`/materials/${index}/acceptStandard`, acceptStandard] as const,
    ]),
  ].flatMap(([path, text]) => {
    const words = VAGUE.exec(text)?.[0]
    return words ? [{ path, words }] : []
  })
