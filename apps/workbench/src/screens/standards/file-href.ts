import { API } from '../../api/client.ts'

/** Address of a file that the API streams: a path of the contracts with its parameters filled in. */
export function fileHref(
  path: string,
  params: Readonly<Record<string, string>>,
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return `${API}${filled}${given.length > 0 ? `?${new URLSearchParams(given)}` : ''}`
}
