/**
 * The SHACL shapes of CPSV-AP 3.2.0 (SEMIC, 2024) for the classes that guides use: which properties a class has, how
 * often, and of what kind their values are.
 */
type Kind = 'text' | 'words' | 'duration' | 'double' | 'address' | readonly string[]
type Property = { readonly of: Kind; readonly least?: number; readonly most?: number }

const ONE = { least: 1, most: 1 } as const
const IDENTIFIER: Property = { of: 'text', ...ONE }
const TITLE: Property = { of: 'words', least: 1 }
const DESCRIPTION: Property = { of: 'words' }
const LANGUAGE: Property = { of: 'address' }
const CONCEPT: Property = { of: ['skos:Concept'] }
const EVENT: Readonly<Record<string, Property>> = {
  'dct:identifier': IDENTIFIER,
  'dct:title': TITLE,
  'cv:hasRelatedService': { of: ['cpsv:PublicService'] },
}

const SHAPES: Readonly<Record<string, Readonly<Record<string, Property>>>> = {
  'cpsv:PublicService': {
    'dct:identifier': IDENTIFIER,
    'dct:title': TITLE,
    'dct:description': { of: 'words', least: 1 },
    'dct:language': LANGUAGE,
    'dcat:keyword': DESCRIPTION,
    'dct:type': CONCEPT,
    'dct:audience': CONCEPT,
    'cv:thematicArea': CONCEPT,
    'dct:spatial': { of: ['dct:Location'] },
    'cv:hasCompetentAuthority': { of: ['cv:PublicOrganisation'], least: 1 },
    'cv:contactPoint': { of: ['cv:ContactPoint'] },
    'cv:hasChannel': { of: ['cv:Channel'] },
    'cv:processingTime': { of: 'duration', most: 1 },
    'cv:hasCost': { of: ['cv:Cost'] },
    'cpsv:hasInput': { of: ['cv:Evidence'] },
    'cv:hasInputType': { of: ['cv:EvidenceType'] },
    'cv:holdsRequirement': { of: ['cv:Requirement'] },
    'cpsv:produces': { of: ['cv:Output'] },
    'cpsv:follows': { of: ['cpsv:Rule'] },
    'cv:hasLegalResource': { of: ['eli:LegalResource'] },
    'cv:isGroupedBy': { of: ['cv:LifeEvent', 'cv:BusinessEvent'] },
    'cv:hasParticipation': { of: ['cv:Participation'] },
    'cv:relatedService': { of: 'address' },
  },
  'cv:PublicOrganisation': {
    'dct:identifier': IDENTIFIER,
    'skos:prefLabel': TITLE,
    'dct:spatial': { of: ['dct:Location'], least: 1 },
  },
  'dct:Location': { 'dct:identifier': IDENTIFIER, 'locn:geographicName': DESCRIPTION },
  'cv:ContactPoint': {
    'dct:title': DESCRIPTION,
    'cv:telephone': { of: 'text' },
    'cv:contactPage': { of: 'address' },
  },
  'cv:Channel': {
    'dct:identifier': IDENTIFIER,
    'dct:description': DESCRIPTION,
    'cv:ownedBy': { of: ['cv:PublicOrganisation'] },
    'cv:openingHours': { of: ['time:TemporalEntity'] },
    'cv:processingTime': { of: 'duration', most: 1 },
  },
  'time:TemporalEntity': { 'dct:description': DESCRIPTION },
  'cv:Cost': {
    'dct:identifier': IDENTIFIER,
    'dct:description': DESCRIPTION,
    'cv:hasValue': { of: 'double', most: 1 },
    'cv:currency': { of: 'address', most: 1 },
    'cv:isDefinedBy': { of: ['cv:PublicOrganisation'] },
  },
  'cv:Evidence': {
    'dct:identifier': IDENTIFIER,
    'dct:title': TITLE,
    'dct:description': DESCRIPTION,
    'dct:language': LANGUAGE,
    'dct:conformsTo': { of: ['cv:EvidenceType'] },
    'foaf:page': { of: 'address' },
  },
  'cv:EvidenceType': { 'dct:identifier': IDENTIFIER },
  'cv:Requirement': { 'dct:identifier': IDENTIFIER, 'dct:title': TITLE },
  'cv:Output': {
    'dct:identifier': IDENTIFIER,
    'dct:title': TITLE,
    'dct:description': DESCRIPTION,
    'dct:language': LANGUAGE,
  },
  'cpsv:Rule': {
    'dct:identifier': IDENTIFIER,
    'dct:title': TITLE,
    'dct:description': { of: 'words', least: 1 },
    'dct:language': LANGUAGE,
    'cpsv:implements': { of: ['eli:LegalResource'] },
  },
  'eli:LegalResource': { 'dct:identifier': IDENTIFIER, 'dct:title': TITLE, 'dct:description': DESCRIPTION },
  'cv:LifeEvent': EVENT,
  'cv:BusinessEvent': EVENT,
  'cv:Participation': {
    'dct:identifier': IDENTIFIER,
    'dct:description': { of: 'words', least: 1 },
    'cv:role': { of: ['skos:Concept'], least: 1 },
    'cv:hasParticipant': { of: ['foaf:Agent'], ...ONE },
  },
  'foaf:Agent': { 'dct:identifier': IDENTIFIER, 'dct:title': TITLE },
  'skos:Concept': { 'skos:prefLabel': TITLE },
}

type Document = {
  readonly '@graph': readonly (Readonly<Record<string, unknown>> & { '@id': string; '@type': string })[]
}

/** What of a document the shapes do not allow; every node stands once and every link leads to a node of the right class. */
export function shapeFaults({ '@graph': graph }: Document): string[] {
  const classes = new Map(graph.map((node) => [node['@id'], node['@type']]))
  const repeated = graph.length === classes.size ? [] : ['two nodes have one address']
  const faults = graph.flatMap((node) => {
    const shape = SHAPES[node['@type']]
    if (!shape) return [`${node['@id']} has the unknown class ${node['@type']}`]
    const unknown = Object.keys(node).filter((name) => !name.startsWith('@') && !Object.hasOwn(shape, name))
    return [
      ...unknown.map((name) => `${node['@id']} ${name} is not of ${node['@type']}`),
      ...Object.entries(shape).flatMap(([name, property]) =>
        propertyFaults([node[name] ?? []].flat(), property, classes).map(
          (fault) => `${node['@id']} ${name} ${fault}`,
        ),
      ),
    ]
  })
  return [...repeated, ...faults]
}

function propertyFaults(
  values: readonly unknown[],
  { of, least = 0, most = Number.POSITIVE_INFINITY }: Property,
  classes: ReadonlyMap<string, string>,
): string[] {
  if (values.length < least || values.length > most) return [`stands ${values.length} times`]
  return values.flatMap((value) =>
    isOf(value, of, classes) ? [] : [`is no ${of}: ${JSON.stringify(value)}`],
  )
}

function isOf(value: unknown, kind: Kind, classes: ReadonlyMap<string, string>): boolean {
  if (kind === 'text') return typeof value === 'string' && value !== ''
  const {
    '@id': id,
    '@value': text,
    '@type': type,
    '@language': language,
  }: Record<string, unknown> = Object(value)
  if (kind === 'address') return typeof id === 'string' && URL.canParse(id)
  if (kind === 'words')
    return typeof text === 'string' && text !== '' && (language === 'zh' || language === 'en')
  if (kind === 'duration') return type === 'xsd:duration' && /^P\d+[DM]$/.test(String(text))
  if (kind === 'double') return type === 'xsd:double' && Number.isFinite(Number(text))
  return kind.includes(classes.get(String(id)) ?? '')
}
