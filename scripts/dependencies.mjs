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

const packages = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
const faults = [...findUnlocked(), ...findRefused()]
for (const fault of faults) console.error(fault)
process.exit(faults.length > 0 ? 1 : 0)

/** npm forgets packages for other platforms that its registry did not have; `npm ci` then fails everywhere. */
function findUnlocked() {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isLocked(path, name))
      .map(([name, version]) => `${name}@${version}, wanted by ${path}, is missing from package-lock.json`),
  )
}

function isLocked(from, name) {
  if (packages[join(from, 'node_modules', name)]) return true
  return from !== '' && isLocked(from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name)
}

function findRefused() {
  return Object.entries(packages)
    .filter(([path, { dev, link }]) => path.startsWith('node_modules/') && !dev && !link)
    .map(([path, { license }]) => ({ path, licence: license ?? READ_BY_HAND[path] ?? declaredIn(path) }))
    .filter(({ licence }) => !isPermissive(licence))
    .map(
      ({ path, licence }) =>
        `${path} has the licence ${licence}, which is not on the list of permissive ones`,
    )
}

/** An SPDX expression: one side of an OR is enough, both of an AND are needed. */
function isPermissive(expression) {
  const alternatives = expression.replace(/[()]/g, '').split(' OR ')
  return alternatives.some((alternative) => alternative.split(' AND ').every((name) => PERMISSIVE.has(name)))
}

function declaredIn(path) {
  const { license, licenses } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'))
  return String(license?.type ?? license ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'none')
}
