import { describe, expect, it } from 'vitest'
import { sampleRequest } from '../../../test/sample-server.ts'
import { today } from '../../apply/today.ts'
import { offerOf, readEntry } from '../mandate-entry.ts'

/** What becomes of the form when it is posted with these last words about its end. */
function offered(form: Record<string, string>) {
  const filled = { kind: 'family', name: '赵丽', number: '13800000000', scope: 'all', ...form }
  const request = sampleRequest('/mandates/new', {}, { form: filled })
  return offerOf(request, readEntry(request, []))
}
const in3Years = today().add({ years: 3 })

describe('a mandate ends', () => {
  it('after a span, of a year where none was chosen', () => {
    expect(offered({})).toMatchObject({ validUntil: today().add({ years: 1 }).toString() })
    expect(offered({ span: 'month' })).toMatchObject({ validUntil: today().add({ months: 1 }).toString() })
  })

  it('on the day that was named, today and three years from now included', () => {
    for (const day of [today(), today().add({ days: 45 }), in3Years])
      expect(offered({ span: 'named', until: day.toString() })).toMatchObject({ validUntil: day.toString() })
  })

  it.each([
    ['', '请选择授权的最后一天'],
    ['明年', '请选择授权的最后一天'],
    ['2027-02-30', '请选择授权的最后一天'],
    [today().subtract({ days: 1 }).toString(), '最后一天不能早于今天'],
    [in3Years.add({ days: 1 }).toString(), '授权最长三年'],
  ])('on no other: %s', (until, said) => {
    expect(offered({ span: 'named', until })).toEqual({
      wrong: [{ fieldId: 'until', message: expect.stringContaining(said) }],
    })
  })

  it('after the span that was chosen, whatever day was named before', () => {
    expect(offered({ span: 'day', until: '1999-01-01' })).toMatchObject({ validUntil: today().toString() })
  })
})
