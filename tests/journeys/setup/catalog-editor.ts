import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import type { Paper } from './applicant.ts'
import { DESK, newPage } from './browser.ts'
import { Officer } from './officer.ts'

/** Somebody who prepares or reviews changes of the catalogue. Places of a definition are named by their JSON pointers. */
export class CatalogEditor extends Officer {
  static override async signedIn(login: string): Promise<CatalogEditor> {
    const editor = new CatalogEditor(await newPage(DESK))
    await editor.arrives(login)
    return editor
  }

  /** To a section by the list on the left. */
  async turnsToSection(name: string): Promise<void> {
    await this.page.locator('.editor-nav').getByRole('button', { name }).click()
    await this.section.locator('h2', { hasText: name }).waitFor()
  }

  async enters(texts: Readonly<Record<string, string>>): Promise<void> {
    for (const [pointer, text] of Object.entries(texts)) await this.at(pointer).fill(text)
  }

  async picks(words: Readonly<Record<string, string>>): Promise<void> {
    for (const [pointer, word] of Object.entries(words)) await this.picksFrom(this.at(pointer), word)
  }

  /** In a list of words each is ended by Enter. */
  async lists(pointer: string, ...words: readonly string[]): Promise<void> {
    for (const word of words) {
      await this.at(pointer).fill(word)
      await this.page.keyboard.press('Enter')
    }
    await this.page.keyboard.press('Escape')
  }

  async ticks(group: string, ...words: readonly string[]): Promise<void> {
    const boxes = this.section.getByRole('group', { name: group })
    for (const word of words) await boxes.getByLabel(word, { exact: true }).check()
  }

  adds = (what: string) =>
    this.section
      .getByRole('button', { name: `添加${what}`, exact: true })
      .last()
      .click()
  /** Opens or closes an element of a list by its head. */
  unfolds = (name: string | RegExp) => this.section.getByRole('button', { name }).first().click()

  async picksFrom(control: Locator, word: string): Promise<void> {
    await control.click()
    // The list may reach below the window: it is chosen from as the keyboard does, without scrolling.
    await this.page
      .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: word })
      .first()
      .dispatchEvent('click')
    await this.page.locator('.ant-select-dropdown:visible').waitFor({ state: 'hidden' })
  }

  /** @param paper the path of one, or one made here */
  async uploads(pointer: string, paper: Paper | string): Promise<void> {
    await this.at(pointer).locator('input[type=file]').setInputFiles(paper)
  }

  /** A rule says so beside the place. */
  async isTold(rule: string): Promise<void> {
    await this.section.locator('.place-notes', { hasText: rule }).first().waitFor()
  }

  async isSaved(): Promise<void> {
    await this.page.locator('.save-note[data-state=saved]').first().waitFor()
  }

  /** What the head bars would cover is looked at from the top. */
  async looksAround(picture?: string): Promise<void> {
    await this.page.evaluate('document.activeElement?.blur(); scrollTo(0, 0)')
    await this.isSound(picture)
  }

  async statesBasis(basis: string, reason: string): Promise<void> {
    await this.page.getByLabel('调整依据').fill(basis)
    await this.page.getByLabel('调整理由').fill(reason)
  }

  async handsIn(): Promise<void> {
    await this.turnsToSection('自查与提交')
    await this.section.getByText('自查通过').waitFor()
    await this.looksAround()
    await this.presses('提交审核')
    await this.hears('已提交审核')
  }

  /** Finds what waits for one's review, and consents. */
  async consentsTo(name: string, opinion: RegExp, done: string): Promise<void> {
    await this.goesTo('动态调整')
    await this.page.getByRole('link', { name }).first().click()
    await this.actions.waitFor()
    await this.settles()
    await this.actions.getByRole('button', { name: opinion }).click()
    await this.sends('通过', done)
  }

  at = (pointer: string): Locator => this.page.locator(`[id="at${pointer.replaceAll('/', '-')}"]`)

  get section(): Locator {
    return this.page.locator('.editor-section')
  }

  /** As many places are still open, as the list on the right says. */
  async has(left: string | RegExp): Promise<void> {
    await expect.poll(() => this.page.locator('.todo-count').innerText()).toMatch(left)
  }
}
