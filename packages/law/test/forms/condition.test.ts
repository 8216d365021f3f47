import fc from 'fast-check'
import { evaluate } from 'feelin'
import { describe, expect, it } from 'vitest'
import { compileCondition, renameInCondition } from '../../src/forms/compile-condition.ts'
import { conditionValue, namesIn } from '../../src/forms/condition.ts'

function compiled(source: string) {
  const result = compileCondition(source)
  if (!result.ok) throw new Error(`${source}: ${JSON.stringify(result.problem)}`)
  return result.condition
}

type Kind = 'truth' | 'number' | 'text' | 'texts'
const VARIABLES = {
  truth: ['is_new', 'has_sign'],
  number: ['area', 'staff_count'],
  text: ['kind', 'region'],
  texts: ['foods', 'signs'],
} as const satisfies Record<Kind, readonly string[]>

const word = fc.constantFrom('a', 'b', '餐饮', 'say "hi"', '')
const quoted = word.map((text) => JSON.stringify(text))
const scope = fc.record({
  is_new: fc.option(fc.boolean()),
  has_sign: fc.option(fc.boolean()),
  area: fc.option(fc.integer({ min: -5, max: 5 })),
  staff_count: fc.option(fc.integer({ min: 0, max: 4 })),
  kind: fc.option(word),
  region: fc.option(word),
  foods: fc.option(fc.array(word, { maxLength: 3 })),
  signs: fc.option(fc.array(word, { maxLength: 3 })),
})

const name = (kind: Kind) => fc.constantFrom(...VARIABLES[kind])
const expressions = fc.letrec<Record<Kind, string>>((tie) => {
  const pair = (kind: Kind, signs: readonly string[]) =>
    fc
      .tuple(tie(kind), fc.constantFrom(...signs), tie(kind))
      .map(([left, sign, right]) => `(${left}) ${sign} (${right})`)
  return {
    truth: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      name('truth'),
      fc.constantFrom('true', 'false', 'null'),
      pair('truth', ['and', 'or', '=', '!=']),
      tie('truth').map((negand) => `not(${negand})`),
      pair('number', ['=', '!=', '<', '<=', '>', '>=']),
      pair('text', ['=', '!=', '<', '<=', '>', '>=']),
      fc
        .tuple(tie('text'), fc.array(quoted, { minLength: 1, maxLength: 3 }))
        .map(([left, list]) => `(${left}) in (${list.join(', ')})`),
      fc.tuple(tie('text'), name('texts')).map(([left, list]) => `(${left}) in ${list}`),
      fc.tuple(tie('texts'), tie('text')).map(([list, element]) => `list contains(${list}, ${element})`),
      pair('texts', ['=', '!=']),
      fc.tuple(tie('number'), tie('text')).map(([left, right]) => `(${left}) = (${right})`),
    ),
    number: fc.oneof(
      { depthSize: 'small' },
      name('number'),
      fc.constantFrom('0', '1', '2.5', 'null'),
      pair('number', ['+', '-', '*', '/']),
      tie('number').map((value) => `-(${value})`),
      tie('texts').map((list) => `count(${list})`),
    ),
    text: fc.oneof({ depthSize: 'small' }, name('text'), quoted, fc.constant('null')),
    texts: fc.oneof(
      { depthSize: 'small' },
      name('texts'),
      fc.array(quoted, { minLength: 1, maxLength: 3 }).map((list) => `[${list.join(', ')}]`),
    ),
  }
})

describe('a condition', () => {
  it('means in the compiled tree what it means in FEEL', () => {
    fc.assert(
      fc.property(expressions.truth, scope, (source, variables) => {
        const lookup = (key: string) => new Map<string, unknown>(Object.entries(variables)).get(key)
        expect(conditionValue(compiled(source), lookup), source).toEqual(evaluate(source, variables).value)
      }),
      { numRuns: 1000 },
    )
  })

  it('is plain JSON', () => {
    const tree = compiled('kind in ("a", "b") and not(staff.count > 3)')
    expect(JSON.parse(JSON.stringify(tree))).toEqual(tree)
    expect(namesIn(tree)).toEqual(['kind', 'staff'])
  })

  it('reads the fields of every row of a list', () => {
    const staff = [{ role: 'cook' }, { role: 'waiter' }]
    expect(conditionValue(compiled('list contains(staff.role, "cook")'), () => staff)).toBe(true)
  })

  it('does not read what an object inherits', () => {
    expect(conditionValue(compiled('kind.constructor != null'), () => ({}))).toBe(false)
  })

  it.each([
    ['a between 1 and 2', 'unsupported', 0],
    ['if a then b else c', 'unsupported', 0],
    ['a = 1 and contains(b, "x")', 'unsupported', 10],
    ['x[1] = 2', 'unsupported', 0],
    ['a in (> 5)', 'unsupported', 6],
    ['a ** 2 = 4', 'unsupported', 0],
    ['has sign = "yes"', 'name', 0],
    ['Area > 3', 'name', 0],
    ['a = ', 'syntax', 4],
    ['a & b', 'syntax', 2],
    ['', 'syntax', 0],
  ])('refuses %j as %s at %i', (source, code, from) => {
    const result = compileCondition(source)
    expect(result.ok).toBe(false)
    if (!result.ok) expect(result.problem).toMatchObject({ code, from })
  })

  it('keeps its meaning when its variables are renamed', () => {
    const renamed = renameInCondition(
      'count(a) > 1 and a.b = "a" or c',
      new Map([
        ['a', 'x'],
        ['b', 'y'],
        ['c', 'z'],
      ]),
    )
    expect(renamed).toBe('count(x) > 1 and x.b = "a" or z')
  })
})
