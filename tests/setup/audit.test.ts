import { describe, expect, it } from 'vitest'
import { judged } from '../../scripts/audit.mjs'

const report = (...severities: string[]) =>
  JSON.stringify({
    vulnerabilities: Object.fromEntries(
      severities.map((severity, index) => [
        `package-${index}`,
        { name: `package-${index}`, severity, range: '<1.2.3', fixAvailable: true },
      ]),
    ),
  })

describe('the audit of what is shipped', () => {
  it('fails on grave vulnerabilities that are known', () => {
    expect(judged(report('low', 'high', 'moderate', 'critical'))).toEqual({
      isChecked: true,
      grave: ['package-1 <1.2.3: high, npm audit fix', 'package-3 <1.2.3: critical, npm audit fix'],
    })
    expect(judged(report('low', 'moderate'))).toEqual({ isChecked: true, grave: [] })
    expect(judged(report())).toEqual({ isChecked: true, grave: [] })
  })

  it('says where nothing is known, and fails nobody', () => {
    const unknown = { isChecked: false, grave: [] }
    expect(judged('')).toEqual(unknown)
    expect(judged('{"message": "405 Method Not Allowed", "statusCode": 405}')).toEqual(unknown)
    expect(judged('{"error": {"code": "ENOTFOUND"}}')).toEqual(unknown)
  })
})
