/** What the law demands, what one hands in, pays and gets, in the classes of CPSV-AP 3.2.0. */

import type { CatalogFile, ItemDefinition, Limit } from '@tongban/contracts/items.ts'
import { CATALOG_FILE_PATH } from '@tongban/contracts/library.ts'
import { CHINESE, chinese, link, type Node, type Subject, YUAN, yuan } from './vocabulary.ts'

export const lawsOf = ({ guide: { definition }, at }: Subject): Node[] =>
  definition.legalBases.map(({ name, documentNumber, article, content }, index) => ({
    '@id': at(`law-${index + 1}`),
    '@type': 'eli:LegalResource',
    'dct:identifier': [name, documentNumber, article].filter(Boolean).join(' '),
    'dct:title': chinese(`${name}${article}`),
    'dct:description': chinese(content),
  }))

/** Each material as evidence of its type; the standard code names the type where several items share it. */
export function evidenceOf({ guide: { definition, code, address }, at }: Subject) {
  const made = definition.materials.map((material) => {
    const type: Node = {
      '@id': at(`material-type-${material.id}`),
      '@type': 'cv:EvidenceType',
      'dct:identifier': material.standardCode ?? `${code}-${material.id}`,
    }
    const pages = [material.blankForm, material.sample].flatMap((file) =>
      file ? [{ '@id': fileAddress(file, address) }] : [],
    )
    const evidence: Node = {
      '@id': at(`material-${material.id}`),
      '@type': 'cv:Evidence',
      'dct:identifier': `${code}-${material.id}`,
      'dct:title': chinese(material.name),
      'dct:description': chinese(material.acceptStandard),
      'dct:language': CHINESE,
      'dct:conformsTo': link(type),
      ...(pages.length > 0 && { 'foaf:page': pages }),
    }
    return { evidence, type }
  })
  return { evidence: made.map(({ evidence }) => evidence), types: made.map(({ type }) => type) }
}

const fileAddress = ({ sha256 }: CatalogFile, address: string): string =>
  new URL(`/api/v1${CATALOG_FILE_PATH.replace(':sha256', sha256)}`, address).href

export const outputsOf = ({ guide: { definition, code }, at }: Subject): Node[] =>
  definition.results.map(({ name, validity }, index) => ({
    '@id': at(`result-${index + 1}`),
    '@type': 'cv:Output',
    'dct:identifier': `${code}-result-${index + 1}`,
    'dct:title': chinese(name),
    'dct:language': CHINESE,
    ...(validity && { 'dct:description': chinese(`有效期：${validity}`) }),
  }))

/** 不收费 is said as a cost of nothing. */
export const costsOf = ({ guide: { definition, code }, at }: Subject, authority: Node): Node[] =>
  chargesOf(definition).map(({ amount, text }, index) => ({
    '@id': at(`fee-${index + 1}`),
    '@type': 'cv:Cost',
    'dct:identifier': `${code}-fee-${index + 1}`,
    'dct:description': chinese(text),
    'cv:hasValue': yuan(amount),
    'cv:currency': YUAN,
    'cv:isDefinedBy': link(authority),
  }))

const chargesOf = ({ fees }: ItemDefinition): { amount: number; text: string }[] =>
  fees.length === 0
    ? [{ amount: 0, text: '不收费' }]
    : fees.map(({ name, standard, amount }) => ({ amount, text: `${name}：${standard}` }))

export const requirementsOf = ({ guide: { definition, code }, at }: Subject): Node[] =>
  definition.conditions.map(({ text }, index) => ({
    '@id': at(`condition-${index + 1}`),
    '@type': 'cv:Requirement',
    'dct:identifier': `${code}-condition-${index + 1}`,
    'dct:title': chinese(text),
  }))

/** 办理流程 with the limits in words: a duration cannot say working days. */
export const rulesOf = ({ guide: { definition, code }, at }: Subject, laws: readonly Node[]): Node[] => [
  {
    '@id': at('procedure'),
    '@type': 'cpsv:Rule',
    'dct:identifier': `${code}-procedure`,
    'dct:title': chinese(`办理流程：${definition.name}`),
    'dct:description': chinese(
      [
        `法定办结时限：${inWords(definition.statutory)}`,
        `承诺办结时限：${inWords(definition.promised)}`,
        ...definition.flow.map(({ step, handler, limit }) => `${step}（${handler}，${limit}）`),
      ].join('；'),
    ),
    'dct:language': CHINESE,
    ...(laws.length > 0 && { 'cpsv:implements': laws.map(link) }),
  },
]

const UNITS = { workday: '个工作日', day: '日', month: '个月' } as const satisfies Record<
  Limit['unit'],
  string
>
const inWords = ({ length, unit }: Limit): string => (length === 0 ? '当场办结' : `${length}${UNITS[unit]}`)
