import { FAILURES } from '@tongban/contracts/failures.ts'
import { LIST_FILE, type ListKind } from '@tongban/contracts/public-lists.ts'
import { failureWords } from '@tongban/i18n/failures.ts'
import { t } from '@tongban/i18n/portal.ts'
import { publicListWords } from '@tongban/i18n/public-lists.ts'
import type { Crumb } from '../../page.tsx'
import type { PortalRequest, PortalResponse } from '../../page-route.ts'
import { problemPage } from '../../problem-page.tsx'

type Which = { readonly region: { readonly code: string; readonly name: string }; readonly kind: ListKind }

export const listPath = (region: string, kind: string, rest = ''): string =>
  `/lists/${encodeURIComponent(region)}/${encodeURIComponent(kind)}${rest}`

export const listFile = ({ region, kind }: Which, edition: number, format: 'pdf' | 'xlsx'): string =>
  `/api/v1${LIST_FILE}`
    .replace(':region', region.code)
    .replace(':kind', kind)
    .replace(':edition', String(edition))
    .replace(':format', format)

/** 鹿城区权责清单. */
export const listTitle = ({ language }: Pick<PortalRequest, 'language'>, { region, kind }: Which): string => {
  const say = publicListWords(language)
  return say('brochure.title', { region: region.name, list: say(`list.${kind}`) })
}

export const listCrumbs = (request: PortalRequest, which?: Which): Crumb[] => [
  { href: '/lists', label: t(request.language)('lists.title') },
  ...(which ? [{ href: listPath(which.region.code, which.kind), label: listTitle(request, which) }] : []),
]

/** The answer to an address that names no kind of list. */
export function noSuchList(request: PortalRequest): Promise<PortalResponse> {
  const code = 'list.not_found'
  return problemPage(request, {
    type: code,
    status: FAILURES[code],
    code,
    requestId: '',
    ...failureWords(code, request.language),
  })
}
