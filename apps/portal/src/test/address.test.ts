import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { address, ownPath } from '../address.ts'
import { questionAddress, questionFrom } from '../pages/search/question.ts'

describe('the way back after signing in', () => {
  it('keeps a path of this site with its query', () => {
    expect(ownPath('/items/abc?has_sign=yes#checklist')).toBe('/items/abc?has_sign=yes#checklist')
  })

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '',
  ])('never leads to another site: %j', (given) => expect(ownPath(given)).toBe('/'))

  it('whatever is given stays on this site', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((rest) => `/${rest}`),
        ),
        (given) => {
          expect(new URL(ownPath(given), 'https://here.example').origin).toBe('https://here.example')
        },
      ),
    )
  })
})

describe('the question of a search', () => {
  it('comes back from its own address', () => {
    const question = { q: '开店', subject: 'firm', theme: '生产经营' } as const
    const query = Object.fromEntries(new URL(questionAddress(question), 'https://here.example').searchParams)
    expect(questionFrom(query)).toEqual(question)
  })

  it('leaves out what is unknown, empty or too long', () => {
    expect(questionFrom({ subject: 'ghost', theme: ' ', q: 'x'.repeat(500) })).toEqual({ q: 'x'.repeat(100) })
  })

  it('drops a filter when asked to', () => {
    expect(questionAddress({ q: '证', theme: '婚姻' }, { theme: null })).toBe(address('/search', { q: '证' }))
  })
})
