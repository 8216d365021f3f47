import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
/** The controls of GB/T 22239-2019 §8.1.4 that an assessor asks for one by one. */
const CONTROLS = [
  ...['1 a', '1 b', '1 c', '1 d', '2 a', '2 e', '3 a', '4 a', '4 c', '4 d', '4 e', '4 f'],
  ...['5', '6', '7', '8', '9', '10', '11'],
].map((number) => `8.1.4.${number}`)

const rows = readFileSync(join(ROOT, 'docs/security.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| (?:8\.|PIPL)/.test(line))
  .map((line) => {
    const [, control = '', done = '', where = '', proof = ''] = line.split('|').map((cell) => cell.trim())
    return { control, done, where: pathsIn(where), proof: pathsIn(proof) }
  })

function pathsIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path)
}

describe('the map of controls', () => {
  it.each(CONTROLS)('has %s', (control) => {
    expect(rows.some((row) => row.control.startsWith(control))).toBe(true)
  })

  it('names files that are there', () => {
    const isThere = (path: string) =>
      ['', 'apps/server/src'].some((root) => existsSync(join(ROOT, root, path)))
    const paths = rows.flatMap(({ where, proof }) => [...where, ...proof])
    expect(paths.length).toBeGreaterThan(50)
    expect(paths.filter((path) => !isThere(path))).toEqual([])
  })

  it('proves everything that it says is done', () => {
    const unproved = rows.filter(
      ({ done, where, proof }) => !done.startsWith('not yet') && (where.length === 0 || proof.length === 0),
    )
    expect(unproved.map(({ control }) => control)).toEqual([])
    const proofs = rows.flatMap(({ proof }) => proof)
    expect(proofs.filter((path) => !/\.test\.ts$|^attack\//.test(path))).toEqual([])
  })
})
