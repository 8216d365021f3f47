import { type AskContext, askQuestion, type Reply } from '@tongban/contracts/answers.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { itemCodeOf } from '../../../../../../demo/items/demo-item.ts'
import { itemOf } from '../../../../../../tests/town/applicant.ts'
import { type Town, town } from '../../../../../../tests/town/town.ts'
import { putWaiting, takeWaiting } from '../../search/indexing/waiting.repository.ts'
import { becomes } from '../../search/test/publishing.ts'

let wenzhou: Town
beforeAll(async () => {
  wenzhou = await town()
})
afterAll(() => wenzhou.stop())

const LUCHENG = { region: '330302' }
const ask = (question: string, context: AskContext = LUCHENG): Promise<Reply> =>
  wenzhou.anybody.ask(askQuestion, { body: { question, context } })
const codeOf = (itemKey: string) => itemCodeOf(itemOf(itemKey))
const textOf = ({ sentences }: Reply): string => sentences.map(({ text }) => text).join('\n')

describe('智能问答', () => {
  it('answers from the published fields, each sentence with its field and part of the guide', async () => {
    const reply = await ask('老年证在哪里办')
    expect(reply).toMatchObject({
      kind: 'answer',
      intents: ['place'],
      item: { name: '老年人优待证办理', version: 1, publishedOn: '2026-01-05' },
      phrased: null,
    })
    expect(textOf(reply)).toContain('鹿城路918号')
    for (const { source } of reply.sentences) expect(source).not.toBeNull()
    expect(reply.sentences[0]?.source).toEqual({ field: 'places.0', anchor: 'places' })
  })

  it('keeps item, region and case through a conversation', async () => {
    const first = await ask('驾照丢了要带什么', { region: '330300' })
    expect(first.kind).toBe('answer')
    expect(textOf(first)).toContain('丢了')
    expect(textOf(first)).toContain('驾驶证遗失声明')
    const second = await ask('那多少钱', first.context)
    expect(second.item?.name).toBe(first.item?.name)
    expect(second.context.scenario).toEqual({ renew_reason: 'lost' })
    expect(textOf(second)).toContain('10元/证')
    const third = await ask('网上能办吗', second.context)
    expect(textOf(third)).toContain('可以全程网上办理')
  })

  it('moves to another item when its name is said', async () => {
    const first = await ask('老年证要带什么')
    const second = await ask('那公租房什么条件可以申请', first.context)
    expect(second.item?.name).toBe('公共租赁住房保障资格确认')
  })

  it('asks back where the case decides, and then gives the checklist of that case', async () => {
    const asked = await ask('办残疾证要带什么')
    expect(asked.kind).toBe('choose_scenario')
    const mind = asked.choices.find(({ label }) => label.includes('精神'))
    const told = await ask('办残疾证要带什么', mind?.context)
    expect(told.kind).toBe('answer')
    expect(textOf(told)).toContain('法定监护人')
    const body = await ask('办残疾证要带什么', asked.choices[0]?.context)
    expect(textOf(body)).not.toContain('法定监护人')
  })

  it('asks only for what decides: of public housing not who applies, but which support', async () => {
    const asked = await ask('申请公租房要交什么材料')
    expect(asked.choices.map(({ label }) => label)).toEqual(['实物配租', '租赁补贴'])
  })

  it('still knows what was asked about when the reader asks on instead of choosing', async () => {
    const asked = await ask('许可证怎么办')
    expect(asked.kind).toBe('choose_item')
    const further = await ask('要带什么', asked.context)
    expect(further.choices.map(({ label }) => label)).toEqual(asked.choices.map(({ label }) => label))
    expect(further.intents).toEqual(['materials'])
    const chosen = await ask('要带什么', further.choices[0]?.context)
    expect(chosen.intents).toEqual(['materials'])
    expect(chosen.context.pending).toBeUndefined()
    const other = await ask('老年证多少钱', asked.context)
    expect(other.item?.name).toBe('老年人优待证办理')
  })

  it('leads a bundle through its questions to the merged list', async () => {
    let reply = await ask('开面馆要办哪些手续')
    for (let step = 0; reply.kind === 'choose_scenario' && step < 6; step += 1)
      reply = await ask('开面馆要办哪些手续', reply.choices[0]?.context)
    expect(reply.kind).toBe('answer')
    expect(textOf(reply)).toContain('招牌设计效果图')
  })

  it('answers a published question as it stands', async () => {
    const reply = await ask('没领结婚证孩子能上户口吗', {
      ...LUCHENG,
      item: codeOf('newborn_registration'),
    })
    expect(reply.intents).toEqual(['faq'])
    expect(textOf(reply)).toContain('任何单位不得设置前置条件')
  })

  it('says that something is not published, and whom to ask, instead of guessing', async () => {
    const reply = await ask('能代办吗', { ...LUCHENG, item: codeOf('sanitation_licence') })
    expect(textOf(reply)).toContain('没有公布')
    expect(textOf(reply)).toContain('0577-88007023')
  })

  it('gives emergency numbers at once, whatever page it is on', async () => {
    const reply = await ask('家里着火了怎么办', { item: codeOf('elder_card') })
    expect(reply).toMatchObject({ kind: 'emergency', item: null })
    expect(reply.numbers[0]?.number).toBe('119')
  })

  it.each([
    ['今天天气怎么样', 'refusal'],
    ['我的身份证号是330302199001011234', 'refusal'],
    ['北京居住证怎么办', 'refusal'],
    ['啦啦啦啦啦', 'unknown'],
  ])('does not answer what it has no answer to: %s', async (question, kind) => {
    const reply = await ask(question)
    expect(reply).toMatchObject({ kind, item: null })
    expect(JSON.stringify(reply)).not.toContain('330302199001011234')
  })

  it('says that the guide of an item does not say it, and leads to its authority', async () => {
    const context = { region: '330302', item: codeOf('public_rental_housing') }
    const reply = await ask('小区里有没有幼儿园', context)
    expect(reply).toMatchObject({ kind: 'unknown', item: null, links: ['consult', 'search'], context })
    expect(reply.found.map(({ name }) => name)).toEqual(['公共租赁住房保障资格确认'])
  })

  it('hides a question with personal data from the page', async () => {
    expect((await ask('打我电话13812345678')).isPrivate).toBe(true)
  })

  it('answers only for the place that is meant, and says where else', async () => {
    const reply = await ask('温州市的失业金怎么领', {})
    expect(reply.item?.regionName).toBe('温州市')
    expect(reply.context.region).toBe('330300')
  })

  it('never fails for what is carried from elsewhere', async () => {
    const nonsense: AskContext[] = [
      { item: 'nothing' },
      { region: '990000' },
      { item: codeOf('elder_card'), scenario: { toString: 'x', renew_reason: 'lost' } },
      { slot: 'fee', chosen: true },
    ]
    for (const context of nonsense) expect((await ask('要带什么', context)).kind).toBeDefined()
  })

  it.each(['', '问'.repeat(201)])('refuses what is no question: “%s”', async (question) => {
    expect(await wenzhou.anybody.isRefused(askQuestion, { body: { question } })).toMatchObject({
      code: 'request.invalid',
      errors: [{ path: '/question' }],
    })
  })
})

describe('what is not there for everybody', () => {
  const NOWHERE = '月球基地的矿工证怎么办'

  it('is said to be perhaps not yet taken in, while a batch of items is', async () => {
    const told = async () => textOf(await ask(NOWHERE))
    expect(await told()).not.toContain('还在收录')
    await wenzhou.does(({ tx, now }) => putWaiting(tx, ['0'.repeat(33)], now))
    await expect.poll(told).toContain('还在收录')
    await wenzhou.does(({ tx }) => takeWaiting(tx, 1))
    await expect.poll(told).not.toContain('还在收录')
  })

  it('is said to be suspended, with the way to the page that says why', async () => {
    const code = codeOf('elder_card')
    await becomes(wenzhou, code, 'suspended')
    const reply = async () => ask('老年证要带什么')
    await expect.poll(reply).toMatchObject({ kind: 'said', found: [{ code }] })
    expect(textOf(await reply())).toContain('暂停办理')
    await becomes(wenzhou, code, 'published')
    await expect.poll(reply).toMatchObject({ kind: 'answer' })
  })
})
