import type { Material } from '@tongban/contracts/items.ts'
import { t } from '@tongban/i18n/portal.ts'
import type { Language } from '@tongban/i18n/translator.ts'
import type { Table } from '../../../kernel/documents/document.ts'

const TABLE_SIZE = 10

/** 申请材料: each with form and number of copies, where it comes from and when it is accepted. */
export function materialTable(materials: readonly Material[], language: Language): Table {
  const say = t(language)
  return {
    kind: 'table',
    size: TABLE_SIZE,
    columns: [
      { title: say('guide.material_name'), share: 5 },
      { title: say('guide.material_form'), share: 3 },
      { title: say('guide.source'), share: 3 },
      { title: say('guide.accept_standard'), share: 6 },
    ],
    rows: materials.map((material) => {
      const { name, kind, medium, copies, necessity, source, evidence, acceptStandard, commonMistakes } =
        material
      const form = [
        say(`guide.${kind}`),
        ...(copies > 0 ? [say('guide.copies', { count: copies })] : []),
        say(`guide.${medium}`),
        say(`guide.${necessity}`),
      ].join(' · ')
      const spared = evidence.length > 0 ? `（${say('guide.can_be_spared')}）` : ''
      const mistakes = commonMistakes?.length
        ? ` ${say('guide.common_mistakes')}：${commonMistakes.join('；')}`
        : ''
      return [`${name}${spared}`, form, say(`guide.source_${source}`), `${acceptStandard}${mistakes}`]
    }),
  }
}
