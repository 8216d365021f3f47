import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSame, pathText, pointerOf } from '../../src/catalog/definition-path.ts'
import { diffDefinitions } from '../../src/catalog/diff-definition.ts'
import { type MergeChoices, mergeDefinitions } from '../../src/catalog/merge-definition.ts'
import { sanitation } from './sample-item.ts'

const word = fc.constantFrom('甲', '乙', '丙', '丁')
const element = fc.record(
  { id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), name: word },
  { requiredKeys: ['id'] },
)
const definition = fc.record(
  {
    name: word,
    consult: fc.record({ phone: word, address: word }, { requiredKeys: [] }),
    materials: fc.uniqueArray(element, { selector: ({ id }) => id }),
    plainNames: fc.uniqueArray(word),
    conditions: fc.uniqueArray(fc.record({ text: word }), { selector: ({ text }) => text }),
    // Two elements that nothing tells apart: the list is taken as a whole.
    fees: fc.array(fc.record({ amount: fc.nat(3) }), { maxLength: 2 }),
  },
  { requiredKeys: ['name'] },
)
const three = fc.tuple(definition, definition, definition)
const textsOf = (found: readonly { path: Parameters<typeof pathText>[0] }[]) =>
  found.map(({ path }) => pathText(path))

describe('two edits of one definition', () => {
  it('are what the one says when the other says nothing', () => {
    fc.assert(
      fc.property(definition, definition, (base, edited) => {
        expect(mergeDefinitions(base, edited, base)).toEqual({ merged: edited, conflicts: [] })
        expect(mergeDefinitions(base, base, edited)).toEqual({ merged: edited, conflicts: [] })
        expect(mergeDefinitions(base, edited, edited)).toEqual({ merged: edited, conflicts: [] })
      }),
    )
  })

  it('lose nothing: what one side changed is in the result or told as a conflict', () => {
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const { merged, conflicts } = mergeDefinitions(base, mine, theirs)
        const told = textsOf(conflicts)
        const same = textsOf(diffDefinitions(merged, theirs))
        const toTheirs = diffDefinitions(base, theirs).filter(({ kind }) => kind !== 'reordered')
        for (const place of textsOf(toTheirs)) {
          const isTold = told.some((path) => place.startsWith(path) || path.startsWith(place))
          const isTaken = !same.some((path) => path.startsWith(place) || place.startsWith(path))
          const isMineToo = textsOf(diffDefinitions(base, mine)).some(
            (path) => path.startsWith(place) || place.startsWith(path),
          )
          expect(isTold || isTaken || isMineToo, place).toBe(true)
        }
      }),
    )
  })

  it('are told apart in the same places whoever asks, and choosing one side or the other is symmetrical', () => {
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const one = mergeDefinitions(base, mine, theirs)
        const other = mergeDefinitions(base, theirs, mine)
        expect(textsOf(one.conflicts).toSorted()).toEqual(textsOf(other.conflicts).toSorted())
        const all = (choice: 'mine' | 'theirs'): MergeChoices =>
          new Map(textsOf(one.conflicts).map((path) => [path, choice]))
        const left = mergeDefinitions(base, mine, theirs, all('theirs')).merged
        const right = mergeDefinitions(base, theirs, mine, all('mine')).merged
        expect(diffDefinitions(unordered(left), unordered(right))).toEqual([])
      }),
    )
  })

  it('join what was added on both sides, each after what it stood behind', () => {
    const [first] = sanitation.materials
    if (!first) throw new Error('no material')
    const added = (id: string) => ({ ...first, id, name: id })
    const mine = { ...sanitation, materials: [added('before'), ...sanitation.materials] }
    const theirs = { ...sanitation, materials: [...sanitation.materials, added('after')] }
    expect(mergeDefinitions(sanitation, mine, theirs)).toEqual({
      merged: { ...sanitation, materials: [added('before'), ...sanitation.materials, added('after')] },
      conflicts: [],
    })
  })

  it('conflict where one changes what the other removes', () => {
    const [first, ...rest] = sanitation.materials
    if (!first) throw new Error('no material')
    const mine = { ...sanitation, materials: [{ ...first, name: '营业执照副本' }, ...rest] }
    const theirs = { ...sanitation, materials: rest }
    const { merged, conflicts } = mergeDefinitions(sanitation, mine, theirs)
    expect(merged).toEqual(mine)
    expect(textsOf(conflicts)).toEqual([`/materials/@${first.id}`])
    const chosen = new Map([[`/materials/@${first.id}`, 'theirs' as const]])
    expect(mergeDefinitions(sanitation, mine, theirs, chosen).merged).toEqual(theirs)
  })

  it('never mix two files', () => {
    const file = (name: string) => ({ name, sha256: name.repeat(64), mime: 'application/pdf', size: 1 })
    const with_ = (name: string) => ({ materials: [{ id: 'form', blankForm: file(name) }] })
    const { merged, conflicts } = mergeDefinitions(with_('a'), with_('b'), with_('c'))
    expect(merged).toEqual(with_('b'))
    expect(textsOf(conflicts)).toEqual(['/materials/@form/blankForm'])
  })
})

describe('the difference of two versions', () => {
  it('is nothing between a definition and itself, and names every place otherwise', () => {
    fc.assert(
      fc.property(definition, definition, (before, after) => {
        expect(diffDefinitions(before, before)).toEqual([])
        expect(diffDefinitions(before, after).length === 0).toBe(isSame(before, after))
      }),
    )
  })

  it('follows an element to its new place', () => {
    const [first, ...rest] = sanitation.materials
    if (!first) throw new Error('no material')
    const after = { ...sanitation, materials: [...rest, { ...first, name: '营业执照副本' }] }
    expect(diffDefinitions(sanitation, after).map(({ kind, path }) => [kind, pathText(path)])).toEqual([
      ['changed', `/materials/@${first.id}/name`],
      ['reordered', '/materials'],
    ])
  })

  it('sees a rewritten condition as a change of it', () => {
    const after = { ...sanitation, conditions: [{ text: '已取得营业执照或者事业单位法人证书。' }] }
    expect(diffDefinitions(sanitation, after)).toMatchObject([
      { kind: 'changed', before: '已取得营业执照。', after: '已取得营业执照或者事业单位法人证书。' },
    ])
  })

  it('leads to the place in a definition, or as near as there is', () => {
    const [, second] = sanitation.materials
    expect(pointerOf(sanitation, `/materials/@${second?.id}/name`)).toBe('/materials/1/name')
    expect(pointerOf(sanitation, '/materials/@gone/name')).toBe('/materials')
  })
})

/** Both sides may have moved elements: then the order is that of who asks. */
const unordered = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(unordered).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, unordered(member)]))
      : value
