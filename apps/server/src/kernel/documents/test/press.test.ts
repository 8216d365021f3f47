import { afterAll, describe, expect, it } from 'vitest'
import { createPress, PressStopped } from '../press.ts'
import { certificate, letter } from './samples.ts'

const press = createPress({ idleMs: 100 })
afterAll(() => press.close())

describe('the press', () => {
  it('draws several documents ordered at once, each for its caller', async () => {
    const orders = ['甲', '乙', '丙'].map((title) => press.render({ ...certificate, title }))
    const drawn = await Promise.all(orders)
    const titles = drawn.map(
      ({ pdf }) =>
        Buffer.from(pdf)
          .toString('utf8')
          .match(/<rdf:li xml:lang="x-default">(.)/)?.[1],
    )
    expect(titles).toEqual(['甲', '乙', '丙'])
    expect(drawn[0]?.seals).toHaveLength(1)
  })

  it('refuses one bad document and draws the next', async () => {
    const bad = press.render({ ...certificate, createdAt: 'yesterday' })
    const good = press.render(letter([]))
    await expect(bad).rejects.toThrow(/Invalid character/)
    expect((await good).pdf.length).toBeGreaterThan(500)
  })

  it('starts again after a pause and after it was closed', async () => {
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect((await press.render(letter([]))).seals).toEqual([])
    const cut = press.render(letter([]))
    await Promise.all([expect(cut).rejects.toThrow(PressStopped), press.close()])
    expect((await press.render(letter([]))).seals).toEqual([])
  })
})
