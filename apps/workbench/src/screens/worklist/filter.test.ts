import { describe, expect, it } from 'vitest'
import { filterOf } from './filter.ts'

describe('the filter in the address of the worklist', () => {
  it('asks for what is to be claimed when the address says nothing', () => {
    expect(filterOf(new URLSearchParams())).toEqual({ scope: 'available' })
  })

  it('asks for everything that the address names', () => {
    const params = new URLSearchParams('scope=mine&light=red&kind=review&sort=opened&q=卫生')
    expect(filterOf(params)).toEqual({
      scope: 'mine',
      light: 'red',
      kind: 'review',
      sort: 'opened',
      q: '卫生',
    })
  })

  it('leaves out what it does not know, so that an old link still opens', () => {
    expect(filterOf(new URLSearchParams('scope=everyone&light=blue&kind=&sort=name'))).toEqual({
      scope: 'available',
    })
  })

  it('never asks for more words than the API takes', () => {
    expect(filterOf(new URLSearchParams({ q: '字'.repeat(80) })).q).toHaveLength(60)
  })
})
