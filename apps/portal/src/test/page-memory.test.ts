import { describe, expect, it } from 'vitest'
import { rememberedPage } from '../page-memory.ts'
import type { PortalResponse } from '../page-route.ts'
import { sampleRequest } from './sample-server.ts'

describe('a page for everybody', () => {
  it('is kept when it is wanted again, and given to the third as it is', async () => {
    let rendered = 0
    const ask = () =>
      rememberedPage(sampleRequest('/items/1'), 'wanted', 60, async (): Promise<PortalResponse> => {
        rendered += 1
        return { status: 200, html: `<p>${rendered}</p>` }
      })
    expect(await ask()).toEqual({ status: 200, html: '<p>1</p>' })
    expect(await ask()).toEqual({ status: 200, html: '<p>2</p>', lasting: true })
    expect(await ask()).toEqual({ status: 200, html: '<p>2</p>', lasting: true })
  })

  it('is of nobody who is signed in', async () => {
    const mine = async () =>
      rememberedPage(sampleRequest('/items/1', { signedIn: true }), 'mine', 60, async () => ({
        status: 200,
        html: '<p>林爱华</p>',
      }))
    await mine()
    await mine()
    expect(await mine()).not.toHaveProperty('lasting')
  })
})
