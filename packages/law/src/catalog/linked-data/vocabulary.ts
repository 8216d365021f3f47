import type { Guide } from '@tongban/contracts/catalog.ts'

/** The names that CPSV-AP 3.2.0 is written in; they stand in the document, so that a reader needs no network. */
export const CONTEXT = {
  adms: 'http://www.w3.org/ns/adms#',
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  locn: 'http://www.w3.org/ns/locn#',
  org: 'http://www.w3.org/ns/org#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  time: 'http://www.w3.org/2006/time#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

export type Node = Readonly<Record<string, unknown>> & { readonly '@id': string; readonly '@type': string }
/** What the nodes of one guide are made from: `at` gives the address of a part of it. */
export type Subject = { readonly guide: Guide; readonly at: (part: string) => string }
export type Link = { readonly '@id': string }

const AUTHORITY = 'http://publications.europa.eu/resource/authority'
/** Of the EU's authority tables. */
export const CHINESE: Link = { '@id': `${AUTHORITY}/language/ZHO` }
export const YUAN: Link = { '@id': `${AUTHORITY}/currency/CNY` }

export const link = ({ '@id': id }: Link): Link => ({ '@id': id })
export const chinese = (text: string) => ({ '@language': 'zh', '@value': text })
export const english = (text: string) => ({ '@language': 'en', '@value': text })
export const duration = (text: string) => ({ '@type': 'xsd:duration', '@value': text })
/** Yuan of an amount in fen. */
export const yuan = (fen: number) => ({ '@type': 'xsd:double', '@value': (fen / 100).toFixed(2) })
