import { LIST_KINDS, type ListKind } from '@tongban/contracts/public-lists.ts'
import { address } from '../../address.ts'
import type { PortalRequest } from '../../page-route.ts'

/** How a list is narrowed down, as it stands in the address. */
export type Asked = { q?: string; organization?: string; theme?: string }

/** Reads the address leniently: what is too long is left out, never an error. */
export function askedOf({ query }: Pick<PortalRequest, 'query'>): Asked {
  const [q, organization, theme] = [query.q?.trim(), query.organization, query.theme]
  return {
    ...(q && { q: q.slice(0, 60) }),
    ...(organization && organization.length <= 100 && { organization }),
    ...(theme && theme.length <= 20 && { theme }),
  }
}

export const askedAddress = (
  path: string,
  asked: Readonly<Record<string, string | undefined>>,
  change: Readonly<Record<string, string | null>> = {},
): string => address(path, { ...asked, ...change })

export const kindOf = (given: string | undefined): ListKind | undefined =>
  LIST_KINDS.find((kind) => kind === given)

export function numberOf(given: string | undefined): number | undefined {
  const number = Number(given)
  return Number.isInteger(number) && number > 0 && number <= 1_000_000 ? number : undefined
}
