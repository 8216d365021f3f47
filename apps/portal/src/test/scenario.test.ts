import { expect, it } from 'vitest'
import { readScenario } from '../pages/guide/scenario.ts'

const yesNo = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
]
const questions = [
  { id: 'has_sign', text: '要装户外招牌吗？', options: yesNo },
  { id: 'is_lit', text: '招牌带灯吗？', options: yesNo, askedWhen: 'has_sign = "yes"' },
]

it('asks the first question first', () => {
  const { asked, complete } = readScenario(questions, {})
  expect(asked.map(({ question }) => question.id)).toEqual(['has_sign'])
  expect(complete).toBe(false)
})

it('goes on to a question that an answer brings', () => {
  const { asked, complete } = readScenario(questions, { has_sign: 'yes' })
  expect(asked.map(({ question, chosen }) => [question.id, chosen?.value])).toEqual([
    ['has_sign', 'yes'],
    ['is_lit', undefined],
  ])
  expect(complete).toBe(false)
})

it('is complete when everything that is asked is answered', () => {
  expect(readScenario(questions, { has_sign: 'no' })).toMatchObject({
    complete: true,
    answers: { has_sign: 'no' },
  })
})

it('forgets what is no longer asked or was never an option', () => {
  expect(readScenario(questions, { has_sign: 'no', is_lit: 'yes', theme: 'x' }).answers).toEqual({
    has_sign: 'no',
  })
  expect(readScenario(questions, { has_sign: 'maybe' }).complete).toBe(false)
})

it('has nothing to ask where the item has no questions', () => {
  expect(readScenario([], {}).complete).toBe(true)
})
