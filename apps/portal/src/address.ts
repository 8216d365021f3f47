import type { PortalRequest } from './page-route.ts'

/** A path with those parameters that have a value. */
export function address(
  path: string,
  query: Readonly<Record<string, string | null | undefined>> = {},
): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return given.length ? `${path}?${new URLSearchParams(given)}` : path
}

/** Where the reader is now, to come back to. The answer to a POST has no address of its own. */
export function here(request: PortalRequest): string {
  return address(request.path, request.query)
}

/** A path of this site from outside input, or the fallback: never a way to another site. */
export function ownPath(given: unknown, fallback = '/'): string {
  if (typeof given !== 'string' || !/^\/(?![/\\])/.test(given)) return fallback
  const base = 'https://own.invalid'
  const parsed = URL.parse(given, base)
  return parsed?.origin === base ? parsed.pathname + parsed.search + parsed.hash : fallback
}

/** One line of a posted form, trimmed; empty when it was not sent. */
export function posted(request: PortalRequest, name: string): string {
  const value = request.form[name]
  return typeof value === 'string' ? value.trim() : ''
}
