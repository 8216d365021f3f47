import type { Guide } from '@tongban/contracts/catalog.ts'
import { ITEM_TYPES, SUBJECTS } from '@tongban/contracts/items.ts'
import { takesOnlineApplications } from './online.ts'

/** schema.org GovernmentService, so that search engines show the authority, the channels and the price. */
export function governmentService(guide: Guide): object {
  const { definition } = guide
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    name: definition.name,
    alternateName: definition.plainNames,
    description: definition.summary,
    identifier: guide.code,
    serviceType: ITEM_TYPES[definition.type],
    inLanguage: 'zh-CN',
    provider: {
      '@type': 'GovernmentOrganization',
      name: guide.organization.name,
      identifier: guide.organization.creditCode,
      telephone: definition.consult.phone,
    },
    areaServed: { '@type': 'AdministrativeArea', name: guide.region.name, identifier: guide.region.code },
    audience: definition.subjects.map((code) => ({ '@type': 'Audience', audienceType: SUBJECTS[code] })),
    isAccessibleForFree: definition.fees.length === 0,
    availableChannel: [
      ...(takesOnlineApplications(guide)
        ? [{ '@type': 'ServiceChannel', name: '网上办理', serviceUrl: `/items/${guide.code}` }]
        : []),
      ...definition.places.map((place) => ({
        '@type': 'ServiceChannel',
        name: `${place.hall}${place.window}`,
        servicePhone: { '@type': 'ContactPoint', telephone: place.phone },
        serviceLocation: {
          '@type': 'Place',
          name: place.hall,
          address: place.address,
          ...(place.longitude !== undefined &&
            place.latitude !== undefined && {
              geo: { '@type': 'GeoCoordinates', longitude: place.longitude, latitude: place.latitude },
            }),
        },
      })),
    ],
  }
}
