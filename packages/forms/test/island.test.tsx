// @vitest-environment happy-dom
import type { Answers } from '@tongban/contracts/forms.ts'
import { hydrate, render } from 'preact'
import { act } from 'preact/test-utils'
import { renderToString } from 'preact-render-to-string'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SaveAnswer } from '../src/autosave.ts'
import { FormIsland } from '../src/island.tsx'
import type { LiveFormActions, LiveFormProps } from '../src/live-form.ts'
import { content } from './sample.ts'

let saves: Answers[]
let page: HTMLFormElement

function open(changed: Partial<LiveFormProps> = {}, actions: Partial<LiveFormActions> = {}) {
  saves = []
  const data: LiveFormProps = { ...content(), revision: 1, today: '2026-03-02', ...changed }
  const save = async (answers: Answers, revision: number): Promise<SaveAnswer> => {
    saves.push(answers)
    return { kind: 'saved', revision: revision + 1 }
  }
  const island = <FormIsland data={data} actions={{ save, ...actions }} />
  document.body.innerHTML = `<form><div id="island">${renderToString(island)}</div><button id="go">下一步</button></form>`
  const root = document.getElementById('island')
  const form = document.querySelector('form')
  if (!root || !form) throw new Error('no page')
  page = form
  act(() => hydrate(island, root))
  return () => render(null, root)
}

const control = (name: string, value?: string) => {
  const found = [...page.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)].find(
    (element) => value === undefined || element.value === value,
  )
  if (!found) throw new Error(`no ${name} ${value}`)
  return found
}
const type = (name: string, text: string) =>
  act(() => {
    const input = control(name)
    input.focus()
    input.value = text
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
const pass = (ms: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms)
  })
const leave = (name: string) =>
  act(() => void control(name).dispatchEvent(new FocusEvent('focusout', { bubbles: true })))
const choose = (name: string, value: string) =>
  act(() => {
    const input = control(name, value)
    input.checked = true
    input.dispatchEvent(new Event('change', { bubbles: true }))
  })
const press = (button: HTMLButtonElement) => {
  const event = new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter: button })
  act(() => void page.dispatchEvent(event))
  return event
}
const button = (name: string, value: string) => {
  const found = page.querySelector<HTMLButtonElement>(`button[name="${name}"][value="${value}"]`)
  if (!found) throw new Error(`no button ${name} ${value}`)
  return found
}

/** A server that keeps the files of one field, as the real one does; each makes a revision. */
function shelf(sent: string[], files: string[] = []): NonNullable<LiveFormActions['upload']> {
  let revision = 1
  const held = [...files]
  return async (fieldId, file) => {
    sent.push(`${fieldId} ${file.name}`)
    if (file.name === 'b.exe') throw new Error('不支持这种文件，请上传PDF、JPG或PNG')
    held.push(`id-${file.name}`)
    revision += 1
    const names = Object.fromEntries(held.map((id) => [id, id.replace('id-', '')]))
    return { revision, answers: { photos: [...held] }, names }
  }
}
const give = (...names: string[]) =>
  act(async () => {
    const input = page.querySelector<HTMLInputElement>('input[type="file"]')
    if (!input) throw new Error('no file input')
    Object.defineProperty(input, 'files', { value: names.map((name) => new File(['x'], name)) })
    input.dispatchEvent(new Event('change', { bubbles: true }))
    await vi.advanceTimersByTimeAsync(500)
  })

describe('an interactive form', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('shows what an answer calls for, and keeps it when it is hidden and shown again', async () => {
    open()
    expect(page.textContent).not.toContain('招牌文字')
    choose('has_sign', 'yes')
    type('sign_text', '林家小馆')
    choose('has_sign', 'no')
    expect(page.querySelector('[name="sign_text"]')).toBeNull()
    choose('has_sign', 'yes')
    expect(control('sign_text').value).toBe('林家小馆')
  })

  it('says what is wrong when a field is left, and no sooner', () => {
    open()
    type('owner_phone', '138')
    expect(page.textContent).not.toContain('手机号码应为')
    leave('owner_phone')
    expect(page.textContent).toContain('手机号码应为11位手机号码，您填写了3位，请核对')
    expect(page.textContent).not.toContain('请填写经营者姓名')
    type('owner_phone', '13800138000')
    expect(page.textContent).not.toContain('手机号码应为')
  })

  it('saves every change, without what cannot be stored yet', async () => {
    open()
    type('owner_name', '林晓')
    type('area', '1.')
    await pass(1000)
    expect(saves).toEqual([{ owner_name: '林晓' }])
    type('area', '1.05')
    expect(control('area').value).toBe('1.05')
    await pass(1000)
    expect(saves.at(-1)).toEqual({ owner_name: '林晓', area: 1.05 })
    expect(control('_revision').value).toBe('3')
    expect(page.querySelector('[role="status"]')?.textContent).toContain('已自动保存')
  })

  it('goes on taking what is typed into a locked field that no base could fill', async () => {
    open()
    type('owner_id', '1')
    type('owner_id', '11010519491231002X')
    type('staff[0][health_number]', '浙')
    type('staff[0][health_number]', '浙A0001')
    await pass(1000)
    expect(saves.at(-1)).toEqual({
      owner_id: '11010519491231002X',
      staff: [{ health_number: '浙A0001' }],
    })
  })

  it('adds and removes rows and leaves the others as they are', async () => {
    open()
    type('staff[0][staff_name]', '陈一')
    expect(press(button('_add', 'staff')).defaultPrevented).toBe(true)
    type('staff[1][staff_name]', '王二')
    choose('staff[1][is_cook]', 'yes')
    expect(control('staff[1][health_until]')).toBeTruthy()
    press(button('_remove', 'staff[0]'))
    expect(control('staff[0][staff_name]').value).toBe('王二')
    expect(control('staff[0][health_until]')).toBeTruthy()
    await pass(1000)
    expect(saves.at(-1)).toEqual({ staff: [{ staff_name: '王二', is_cook: true }] })
  })

  it('moves the focus into the new row', () => {
    open()
    press(button('_add', 'staff'))
    expect(document.activeElement?.getAttribute('name')).toBe('staff[1][staff_name]')
  })

  it('keeps the page and lists everything when something is wrong on the way out', () => {
    open()
    const go = document.getElementById('go')
    if (!(go instanceof HTMLButtonElement)) throw new Error('no button')
    expect(press(go).defaultPrevented).toBe(true)
    const summary = page.querySelector('.tb-error-summary')
    expect(summary?.textContent).toContain('请填写经营者姓名')
    expect(summary?.querySelector('a')?.getAttribute('href')).toBe('#field-owner_name')
    expect(document.activeElement).toBe(summary)
    type('owner_name', '林晓')
    type('owner_phone', '13800138000')
    choose('has_sign', 'no')
    type('staff[0][staff_name]', '陈一')
    expect(press(go).defaultPrevented).toBe(false)
  })

  it('lets the person choose where two devices wrote different things', async () => {
    const answers: SaveAnswer[] = [
      { kind: 'stale', revision: 5, answers: { owner_name: '王二', note: '另一处' } },
      { kind: 'saved', revision: 6 },
    ]
    const sent: [Answers, number][] = []
    open(
      {},
      {
        save: async (content, revision) => {
          sent.push([content, revision])
          return answers.shift() ?? { kind: 'saved', revision: 9 }
        },
      },
    )
    type('owner_name', '林晓')
    await pass(1000)
    expect(control('note').value).toBe('另一处')
    expect(page.querySelector('.tb-conflict')?.textContent).toContain('保留这里填写的：林晓')
    const theirs = [...page.querySelectorAll<HTMLButtonElement>('.tb-conflict button')].at(1)
    act(() => theirs?.click())
    expect(control('owner_name').value).toBe('王二')
    expect(page.querySelector('.tb-conflict')).toBeNull()
    type('area', '50')
    await pass(1000)
    expect(sent.at(-1)).toEqual([{ owner_name: '王二', note: '另一处', area: 50 }, 5])
  })

  it('takes files one by one and tells what did not work', async () => {
    const sent: string[] = []
    open({}, { upload: shelf(sent) })
    await give('a.pdf', 'b.exe', 'c.png')
    expect(sent).toEqual(['photos a.pdf', 'photos b.exe', 'photos c.png'])
    expect(page.querySelector('.tb-files')?.textContent).toMatch(/a\.pdf.*c\.png/)
    expect(page.textContent).toContain('不支持这种文件')
    expect(control('_revision').value).toBe('3')
    // The server has put them into the answer: there is nothing to save.
    expect(saves).toEqual([])
    press(button('_remove_file', 'photos:id-a.pdf'))
    await pass(1000)
    expect(saves).toEqual([{ photos: ['id-c.png'] }])
    expect(page.querySelector('.tb-files')?.textContent).not.toContain('a.pdf')
  })

  it('keeps what is typed while a file is on its way', async () => {
    open({}, { upload: shelf([]) })
    type('owner_name', '林晓')
    await give('a.pdf')
    await pass(1000)
    expect(saves.at(-1)).toEqual({ owner_name: '林晓', photos: ['id-a.pdf'] })
    expect(control('owner_name').value).toBe('林晓')
  })

  it('lets nobody be held up by a file that was not taken', async () => {
    const answers = { owner_name: '林晓', owner_phone: '13800138000', has_sign: false }
    open({ answers: { ...answers, staff: [{ staff_name: '陈一' }] } }, { upload: shelf([]) })
    await give('b.exe')
    expect(page.textContent).toContain('不支持这种文件')
    const go = document.getElementById('go')
    if (!(go instanceof HTMLButtonElement)) throw new Error('no button')
    expect(press(go).defaultPrevented).toBe(false)
  })

  it('takes no more files than the field has room for', async () => {
    open({ answers: { photos: ['f1', 'f2'] } }, { upload: shelf([], ['f1', 'f2']) })
    await give('a.pdf')
    expect(page.querySelector('input[type="file"]')).toBeNull()
    expect(page.textContent).toContain('最多3个文件')
  })
})
