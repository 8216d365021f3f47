import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines } from '../line-breaking.ts'

const measure = (character: string) => (/[\u2E80-\uFFEF—…“”‘’]/u.test(character) ? 1 : 0.5)
const texts = (text: string, width: number, indent = 0) =>
  breakLines(text, { width, measure, indent }).map((line) => line.text)

describe('a Chinese paragraph', () => {
  it('breaks between characters and indents its first line', () => {
    expect(texts('经审查申请材料不齐全', 4, 2)).toEqual(['经审', '查申请材', '料不齐全'])
  })

  it('starts no line with a closing mark and ends none with an opening one', () => {
    expect(texts('申请材料，不齐全', 4)).toEqual(['申请材', '料，不齐', '全'])
    expect(texts('依据《许可法》规定', 3)).toEqual(['依据', '《许可', '法》规', '定'])
    expect(texts('甲乙丙（丁）', 4)).toEqual(['甲乙丙', '（丁）'])
  })

  it('keeps numbers and words whole', () => {
    expect(texts('编号330302260302收悉', 7)).toEqual(['编号', '330302260302收', '悉'])
    expect(texts('see Tongban here', 4.5)).toEqual(['see', 'Tongban', 'here'])
  })

  it('breaks an address after a slash, and cuts what is longer than a line', () => {
    expect(texts('https://example.gov.cn/verify', 8)).toEqual(['https://', 'example.gov.cn/', 'verify'])
    expect(texts('https://example.gov.cn/verify', 5)).toEqual(['https://', 'example.go', 'v.cn/', 'verify'])
  })

  it('keeps its own line breaks, of which each begins a paragraph', () => {
    expect(texts('甲\n\n乙丙丁', 3, 2)).toEqual(['甲', '', '乙', '丙丁'])
    expect(breakLines('甲乙丙丁', { width: 3, measure }).map((line) => line.continues)).toEqual([true, false])
  })

  it('loses nothing and passes no margin, whatever it holds', () => {
    const characters = fc.constantFrom(...'温州市行政许可，。（）《》“”——……ABCxyz019.- \n')
    fc.assert(
      fc.property(
        fc.array(characters, { maxLength: 200 }),
        fc.integer({ min: 4, max: 30 }),
        (letters, width) => {
          const text = letters.join('')
          const lines = breakLines(text, { width, measure })
          expect(
            lines
              .map((line) => line.text)
              .join('')
              .replace(/\s/g, ''),
          ).toBe(text.replace(/\s/g, ''))
          for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 1e-6)
        },
      ),
    )
  })
})
