import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'

/** Licences that let an Apache-2.0 platform be used, changed and sold on without conditions beyond attribution. */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'Zlib',
])

/** Declare nothing in package.json; read in their LICENSE file. */
const READ_BY_HAND = { 'node_modules/png-js': 'MIT' }

const packages = Object.entries(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages)
const used = packages.filter(([path, { dev, link }]) => path.startsWith('node_modules/') && !dev && !link)
const refused = used.filter(([path, entry]) => !isPermissive(entry.license ?? declaredIn(path)))

for (const [path, entry] of refused)
  console.error(`${path}@${entry.version}: ${entry.license ?? declaredIn(path)}`)
console.log(`${used.length} production packages, ${refused.length} without a permissive licence`)
process.exit(refused.length > 0 ? 1 : 0)

/** An SPDX expression: one side of an OR is enough, both of an AND are needed. */
function isPermissive(expression) {
  const alternatives = expression.replace(/[()]/g, '').split(' OR ')
  return alternatives.some((alternative) => alternative.split(' AND ').every((name) => PERMISSIVE.has(name)))
}

function declaredIn(path) {
  const { license, licenses } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'))
  return String(license?.type ?? license ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'none')
}
