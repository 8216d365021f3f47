import { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import { ItemDefinition } from '@tongban/contracts/items.ts'
import { diffDefinitions } from '@tongban/law/catalog/diff-definition.ts'
import { memberOf, type Shape } from '@tongban/law/catalog/shape.ts'
import { describe, expect, it } from 'vitest'
import { sanitationLicence } from '../../../demo/items/sanitation-licence.ts'
import { codeWordAt, placeName, placeWords, valueWords } from '../src/definition.ts'
import { namesIn } from '../src/definition-names.ts'

type Place = { readonly properties: readonly string[]; readonly shape: Shape }

function placesIn(shape: Shape, properties: readonly string[] = []): Place[] {
  const inner = shape.anyOf ?? [shape.items, memberOf(shape)].flatMap((one) => (one ? [one] : []))
  const members = Object.entries(shape.properties ?? {}).flatMap(([name, member]) => [
    { properties: [...properties, name], shape: member },
    ...placesIn(member, [...properties, name]),
  ])
  return [...members, ...inner.flatMap((one) => placesIn(one, properties))]
}

const places = [...placesIn(ItemDefinition), ...placesIn(BasicDefinition)]

describe('every place of a definition', () => {
  it.each(['zh', 'en'] as const)('has a name in %s', (language) => {
    const bare = places.filter(({ properties }) => placeName(language, properties) === properties.at(-1))
    expect(bare.map(({ properties }) => properties.join('.'))).toEqual([])
  })

  it.each(['zh', 'en'] as const)('has words for its codes in %s', (language) => {
    const wordless = places.flatMap(({ properties, shape }) =>
      (shape.items?.enum ?? shape.enum ?? ('const' in shape ? [shape.const] : []))
        .map(String)
        .filter((code) => codeWordAt(language, properties, code) === code)
        .map((code) => `${properties.join('.')}.${code}`),
    )
    expect(wordless).toEqual([])
  })
})

describe('differences in words', () => {
  const { definition } = sanitationLicence
  const said = (after: typeof definition) =>
    diffDefinitions(definition, after).map(({ path, before, after: now }) => [
      placeWords('zh', path),
      valueWords('zh', path, before),
      valueWords('zh', path, now),
    ])

  it('name the place and both contents as people read them', () => {
    const [first, ...others] = definition.materials
    if (!first) throw new Error('no material')
    expect(
      said({
        ...definition,
        promised: { ...definition.promised, length: 4 },
        courier: !definition.courier,
        materials: [{ ...first, necessity: 'deferrable' }, ...others],
        handleForms: ['1'],
      }),
    ).toEqual([
      ['承诺时限 › 数值', String(definition.promised.length), '4'],
      ['办理形式', '窗口办理、网上办理（电脑端）、网上办理（移动端）、快递申请', '窗口办理'],
      ['支持物流快递', definition.courier ? '是' : '否', definition.courier ? '否' : '是'],
      [`申请材料 › ${first.name} › 材料必要性`, '必要', '容缺后补'],
    ])
  })

  it('say of something new what it consists of', () => {
    const fee = {
      name: '工本费',
      standard: '每证10元',
      basis: '浙价费〔2015〕1号',
      amount: 1000,
      reducible: false,
    }
    expect(said({ ...definition, fees: [fee] })).toEqual([
      [
        '收费项目 › 工本费',
        '无',
        '收费项目名称：工本费；收费标准：每证10元；依据：浙价费〔2015〕1号；金额（元）：10；允许减免：否',
      ],
    ])
  })

  it('leave texts alone that only look like codes', () => {
    expect(
      valueWords('zh', [{ property: 'faqs' }, { element: 'x', name: 'x' }, { property: 'answer' }], 'yes'),
    ).toBe('yes')
  })

  it('name the questions, answers and papers that conditions and examples refer to, in the order of the field set', () => {
    const names = namesIn(definition)
    const material = definition.materials.find(({ neededWhen }) => neededWhen === 'application_kind = "new"')
    const [example] = definition.examples
    if (!material || !example) throw new Error('nothing to read')
    const kind = names.get('application_kind')
    const fresh = names.get('application_kind=new')
    expect(
      valueWords('zh', [{ property: 'materials' }, { property: 'neededWhen' }], material.neededWhen, names),
    ).toBe(`${kind} = “${fresh}”`)
    // The store keeps members of a row in an order of its own.
    const kept = Object.fromEntries(Object.entries(example).toReversed())
    const said = valueWords(
      'zh',
      [{ property: 'examples' }, { element: example.name, name: example.name }],
      kept,
      names,
    )
    expect(said.startsWith(`示例名称：${example.name}`)).toBe(true)
    expect(said).toContain(`${kind}：${fresh}`)
    expect(said).not.toMatch(/[a-z]_/)
  })

  it('end no part with two stops', () => {
    const faq = { question: '要几天？', answer: '五天。' }
    expect(valueWords('zh', [{ property: 'faqs' }, { element: 'x', name: 'x' }], faq)).toBe(
      '问题：要几天？；解答：五天。',
    )
  })
})
