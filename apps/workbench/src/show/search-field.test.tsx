// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WhereNow } from '../app/use-is-leaving.ts'
import { SearchField } from './search-field.tsx'

const A_WHILE = 1_000
const searched = vi.fn()

const Room = () => <SearchField label="搜索基本目录" value="" onSearch={searched} />
/** Its file never arrives. */
const slow = () => new Promise<never>(() => undefined)

function open() {
  const router = createMemoryRouter([
    { path: '/', Component: Room },
    { path: '/slow', lazy: slow },
    { path: '/other', Component: () => null },
  ])
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  act(() =>
    root.render(
      <WhereNow value={() => router.state}>
        <RouterProvider router={router} />
      </WhereNow>,
    ),
  )
  return { router, leave: () => act(() => root.unmount()) }
}

/** Sets out; the screen is told of it when the machine finds time. */
const setsOut = (to: string) => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false)
  return room.router.navigate(to)
}
const types = (text: string) =>
  act(() => {
    const field = document.querySelector('input')
    // React listens to the setter of the element itself.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
    field?.dispatchEvent(new Event('input', { bubbles: true }))
  })

let room: ReturnType<typeof open>
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.useFakeTimers()
  searched.mockReset()
  room = open()
})
afterEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  room.leave()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a search of a list', () => {
  it('begins when one stops typing, and not at every letter', () => {
    types('托')
    types('托班')
    expect(searched).not.toHaveBeenCalled()
    vi.advanceTimersByTime(A_WHILE)
    expect(searched.mock.calls).toEqual([['托班']])
  })

  it('does not call back who has set out for a slow room, though the screen does not know of it yet', () => {
    types('托班')
    void setsOut('/slow')
    expect(room.router.state.navigation.state).toBe('loading')
    vi.advanceTimersByTime(A_WHILE)
    expect(searched).not.toHaveBeenCalled()
  })

  it('is not taken along to a room that is there, though the screen still shows the old one', async () => {
    types('托班')
    await setsOut('/other')
    expect(document.querySelector('input')).not.toBeNull()
    vi.advanceTimersByTime(A_WHILE)
    expect(searched).not.toHaveBeenCalled()
  })

  it('is made when one stays after all', async () => {
    types('托班')
    void setsOut('/slow')
    vi.advanceTimersByTime(A_WHILE)
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
    await act(() => room.router.navigate('/'))
    act(() => vi.advanceTimersByTime(A_WHILE))
    expect(searched.mock.calls).toEqual([['托班']])
  })
})
