import { describe, expect, it } from 'vitest'
import { isBeyondGuide } from '../../src/answers/beyond-guide.ts'
import { sanitation } from '../catalog/sample-item.ts'

const guide = { ...sanitation, name: '公共场所卫生许可', plainNames: ['理发店卫生证'] }

describe('a question that asks for no known part of a guide', () => {
  it.each(['理发店卫生证', '公共场所卫生许可', '', sanitation.summary])(
    'may be about the item: %s',
    (topic) => {
      expect(isBeyondGuide(topic, guide)).toBe(false)
    },
  )
  it('may be about something that the guide does not say', () => {
    expect(isBeyondGuide('理发店晚上放音乐扰民', guide)).toBe(true)
    expect(isBeyondGuide('理发店雇童工', guide)).toBe(true)
  })
})
