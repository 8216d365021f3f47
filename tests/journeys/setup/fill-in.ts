import type { Answers } from '@tongban/contracts/forms.ts'
import type { Locator, Page } from 'playwright-core'

/** Answers what the page of a form asks, in its order. What it does not ask, or what is locked, is passed over. */
export async function fillIn(page: Page, answers: Answers): Promise<void> {
  for (const [id, value] of Object.entries(answers)) {
    if (Array.isArray(value) && value.some((row) => typeof row === 'object')) await fillRows(page, id, value)
    else if (value !== null) await answer(page, id, value)
  }
}

async function fillRows(page: Page, id: string, rows: readonly unknown[]): Promise<void> {
  const add = page.locator(`button[name="_add"][value="${id}"]`)
  if ((await add.count()) === 0) return
  for (const [index, row] of rows.entries()) {
    const first = controlsNamed(page, `${id}[${index}]`, '^=').first()
    if ((await first.count()) === 0) await add.click()
    await first.waitFor()
    for (const [column, value] of Object.entries(row ?? {}))
      await answer(page, `${id}[${index}][${column}]`, value)
  }
}

async function answer(page: Page, name: string, value: unknown): Promise<void> {
  const controls = controlsNamed(page, name)
  if ((await controls.count()) === 0) return
  const texts = (Array.isArray(value) ? value : [value]).map(asText)
  if ((await controls.and(page.locator('select')).count()) > 0) await controls.selectOption(texts)
  else if ((await controls.and(page.locator('[type=radio], [type=checkbox]')).count()) > 0)
    await tick(page, controls, texts)
  else await controls.fill(texts.join())
}

const asText = (value: unknown): string => (value === true ? 'yes' : value === false ? 'no' : String(value))

const controlsNamed = (page: Page, name: string, match: '=' | '^=' = '='): Locator =>
  page.locator(`[name${match}"${name}"]:not([type=hidden])`)

async function tick(page: Page, controls: Locator, values: readonly string[]): Promise<void> {
  for (const value of values) await controls.and(page.locator(`[value="${value}"]`)).check()
}
