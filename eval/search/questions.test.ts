import { describe, expect, it } from 'vitest'
import { isGivenAway, readSaid } from './honesty.ts'
import { labelledQuestions } from './questions.ts'

const questions = labelledQuestions()
const said = readSaid()

describe('the questions that search is measured by', () => {
  it('are three hundred and more, each asked once, about half of them to tune by', () => {
    expect(questions.length).toBeGreaterThanOrEqual(300)
    expect(new Set(questions.map(({ question }) => question)).size).toBe(questions.length)
    const tuning = questions.filter(({ isTuning }) => isTuning).length
    expect(Math.abs(tuning / questions.length - 0.5)).toBeLessThan(0.1)
  })

  it('are answered by items that are in the catalogue', () => {
    expect(questions.flatMap(({ codes }) => codes).filter((code) => !said.names.has(code))).toEqual([])
  })

  it('give no answer away', () => {
    expect(questions.filter((one) => isGivenAway(one, said)).map(({ question }) => question)).toEqual([])
  })
})
