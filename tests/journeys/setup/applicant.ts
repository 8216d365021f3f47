import type { DeliveryChoice } from '@tongban/contracts/drafts.ts'
import type { Answers } from '@tongban/contracts/forms.ts'
import type { BrowserContextOptions } from 'playwright-core'
import { DEMO_ITEMS } from '../../../demo/items/all.ts'
import { type DemoItem, itemCodeOf } from '../../../demo/items/demo-item.ts'
import { SAMPLE_MATERIAL } from '../../../demo/load/sample-material.ts'
import { newPage, PHONE } from './browser.ts'
import { Citizen } from './citizen.ts'
import { fillIn } from './fill-in.ts'

export type Paper = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

export const A_PAPER: Paper = {
  name: '材料.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(SAMPLE_MATERIAL),
}

/** Somebody who goes through the four steps of an application. */
export class Applicant extends Citizen {
  static override async arrives(device: BrowserContextOptions = PHONE): Promise<Applicant> {
    return new Applicant(await newPage(device), { runsScripts: device.javaScriptEnabled ?? true })
  }

  /** @param firm the name of the firm that the person acts for */
  static async signedIn(
    key: string,
    firm?: string,
    device: BrowserContextOptions = PHONE,
  ): Promise<Applicant> {
    const applicant = await Applicant.arrives(device)
    await applicant.opens('/sign-in')
    await applicant.signsIn(key)
    if (firm) {
      await applicant.opens('/capacity')
      await applicant.chooses(firm)
      await applicant.goesOn()
    }
    return applicant
  }

  /** From the guide with the questions answered to the list of steps. */
  async begins(itemKey: string, scenario?: Record<string, string>): Promise<void> {
    const item = itemOf(itemKey)
    const answered = new URLSearchParams(scenario ?? item.sampleScenario)
    await this.opens(`/items/${itemCodeOf(item)}/apply?${answered}`)
    await this.goes(() => this.main.locator('form button').last().click())
  }

  /** Every page of the form, to the step after it. */
  async fillsForm(answers: Answers): Promise<void> {
    await this.goes(() => this.page.click('.task-list a'))
    while (this.page.url().includes('/form')) {
      await fillIn(this.page, answers)
      await this.goesOn()
    }
  }

  /** What is neither spared nor handed in yet: promised where that will do, else handed in. */
  async settlesMaterials(picture?: string): Promise<void> {
    const promises = this.page.locator('.promise:has([type=checkbox])')
    while ((await promises.count()) > 0) {
      await promises.first().locator('[type=checkbox]').check()
      await this.goes(() => promises.first().locator('button').click())
    }
    const cards = this.page.locator('.material-card:has(.tb-tone-caution)')
    while ((await cards.count()) > 0) {
      const id = (await cards.first().getAttribute('id')) ?? ''
      await this.handsIn(id)
    }
    await this.isSound(picture)
    await this.goesOn()
  }

  /** @param card id of the card of a material */
  async handsIn(card: string, paper: Paper = A_PAPER): Promise<void> {
    const block = this.page.locator(`#${card}`)
    const files = await block.locator('.file-list li').count()
    await block.locator('input[type=file]').setInputFiles(paper)
    // Without a script a file is sent by its button.
    const button = block.getByRole('button', { name: '上传' })
    if (await button.isVisible()) await this.goes(() => button.click())
    await block.locator('.file-list li').nth(files).waitFor()
  }

  async wantsIt({ method, recipient, phone, address }: DeliveryChoice): Promise<void> {
    await this.page.locator(`[name="method"][value="${method}"]`).check()
    if (recipient) await this.page.fill('#recipient', recipient)
    if (phone) await this.page.fill('#phone', phone)
    if (address) await this.page.fill('#address', address)
    await this.goesOn()
  }

  /** Declares and submits. Returns the id of the case. */
  async submits(): Promise<string> {
    await this.page.check('#declared')
    await this.goesOn()
    return new URL(this.page.url()).pathname.split('/').at(-1) ?? ''
  }
}

export function itemOf(key: string): DemoItem {
  const item = DEMO_ITEMS.find((candidate) => candidate.key === key)
  if (!item) throw new Error(`no item ${key}`)
  return item
}
