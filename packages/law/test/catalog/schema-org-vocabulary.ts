/** The properties that schema.org (release 29) gives to the types that guides use, and the types it gives them. */
const THING = ['name', 'alternateName', 'description', 'identifier', 'url', 'subjectOf']
const TYPES: Readonly<Record<string, readonly string[]>> = {
  GovernmentService: [
    ...THING,
    'serviceType',
    'category',
    'provider',
    'serviceOperator',
    'areaServed',
    'jurisdiction',
    'audience',
    'offers',
    'availableChannel',
    'serviceOutput',
    'termsOfService',
  ],
  GovernmentOrganization: [...THING, 'contactPoint', 'telephone'],
  ContactPoint: [...THING, 'contactType', 'telephone'],
  AdministrativeArea: THING,
  Audience: [...THING, 'audienceType'],
  Offer: [...THING, 'price', 'priceCurrency'],
  ServiceChannel: [
    ...THING,
    'processingTime',
    'availableLanguage',
    'serviceUrl',
    'servicePhone',
    'serviceLocation',
  ],
  Place: [...THING, 'address', 'geo'],
  GeoCoordinates: [...THING, 'longitude', 'latitude'],
  GovernmentPermit: THING,
  Thing: THING,
  HowTo: [...THING, 'supply', 'step'],
  HowToSupply: THING,
  HowToStep: [...THING, 'position', 'text'],
  FAQPage: [...THING, 'mainEntity'],
  Question: [...THING, 'acceptedAnswer'],
  Answer: [...THING, 'text'],
}
const KEYWORDS = ['@context', '@type', '@id']

/** What a JSON-LD document of schema.org says that the vocabulary does not know. */
export function vocabularyFaults(node: unknown, at = ''): string[] {
  if (Array.isArray(node)) return node.flatMap((one, index) => vocabularyFaults(one, `${at}/${index}`))
  if (typeof node !== 'object' || node === null)
    return node === undefined || node === '' ? [`${at} is empty`] : []
  const type = '@type' in node ? String(node['@type']) : ''
  const known = TYPES[type]
  if (!known) return [`${at} has the unknown type ${type}`]
  return Object.entries(node).flatMap(([name, value]) => {
    if (KEYWORDS.includes(name)) return []
    return known.includes(name)
      ? vocabularyFaults(value, `${at}/${name}`)
      : [`${at}/${name} is not of ${type}`]
  })
}
