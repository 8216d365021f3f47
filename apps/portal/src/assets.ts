import { readFileSync } from 'node:fs'

/** A file of src/islands. */
export type IslandName =
  | 'suggestions'
  | 'offline'
  | 'draft-form'
  | 'uploads'
  | 'countdown'
  | 'conversation'
  | 'fresh-code'
  | 'passkey'
  | 'scan'

type Chunk = { file: string; css?: string[]; imports?: string[] }

/** Written by the browser build. */
const manifest: Record<string, Chunk> = JSON.parse(
  readFileSync(new URL('../dist/.vite/manifest.json', import.meta.url), 'utf8'),
)

export const stylesheet = address(chunk('src/styles/portal.css'))

/** Addresses of the module script of an island and of what it imports, the script first. */
export function islandScripts(name: IslandName): string[] {
  const entry = manifest[`src/islands/${name}.ts`] ?? chunk(`src/islands/${name}.tsx`)
  return [entry, ...imported(entry)].map(address)
}

function imported({ imports = [] }: Chunk): Chunk[] {
  return imports.flatMap((key) => [chunk(key), ...imported(chunk(key))])
}

function chunk(key: string): Chunk {
  const found = manifest[key]
  if (!found) throw new Error(`The browser build has no ${key}: run the portal build`)
  return found
}

function address({ file }: Chunk): string {
  return `/assets/${file}`
}
