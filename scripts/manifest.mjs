import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'

const MANIFEST = join(root, 'apps/server/dist/manifest.json')
const BUILT = ['apps/server/dist', 'apps/portal/dist', 'apps/workbench/dist']
/** What lies beside the sources and is read there: migrations, data. */
const BESIDE_SOURCES = 'apps/server/src'

export const hasManifest = () => existsSync(MANIFEST)

/** Writes down what was just built, so that a start can tell whether it is still that (GB/T 22239-2019 §8.1.4.6). */
export function writeManifest() {
  const built = BUILT.flatMap((folder) => filesBelow(folder)).filter(
    (path) => !/\.map$|\/manifest\.(signature\.)?json$/.test(path),
  )
  const beside = filesBelow(BESIDE_SOURCES).filter((path) => !/\.tsx?$|\/test\//.test(path))
  const files = Object.fromEntries([...built, ...beside].sort().map((path) => [path, digestOf(path)]))
  writeFileSync(MANIFEST, `${JSON.stringify({ files }, null, 1)}\n`)
}

function filesBelow(folder) {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length).replaceAll('\\', '/'))
}

const digestOf = (path) =>
  createHash('sha256')
    .update(readFileSync(join(root, path)))
    .digest('hex')
