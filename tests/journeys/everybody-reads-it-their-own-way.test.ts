import { describe, expect, it } from 'vitest'
import { Applicant, itemOf } from './setup/applicant.ts'
import { PHONE, useBrowser } from './setup/browser.ts'
import { Citizen } from './setup/citizen.ts'

useBrowser()

const { sampleAnswers } = itemOf('remote_medical_filing')

describe('elder mode', () => {
  it('carries an application from the home page to the receipt, and stays', async () => {
    const lan = await Applicant.signedIn('lan_xiaofeng')
    await lan.opens('/')
    await lan.goes(() => lan.page.getByRole('button', { name: '长辈版' }).first().click(), 'elder-phone')
    await lan.begins('remote_medical_filing')
    await lan.fillsForm(sampleAnswers)
    await lan.settlesMaterials()
    await lan.wantsIt({ method: 'electronic' })
    await lan.submits()
    await lan.follows('查看办件')
    await lan.opens('/')
    expect(await lan.page.locator('html').getAttribute('class')).toBe('elder')
  })

  it('is kept by who chose it before signing in', async () => {
    const lin = await Citizen.arrives()
    await lin.opens('/')
    await lin.goes(() => lin.page.getByRole('button', { name: '长辈版' }).first().click())
    await lin.opens('/sign-in')
    await lin.signsIn('lin_aihua')
    await lin.opens('/my-data')
    expect(await lin.page.locator('html').getAttribute('class')).toBe('elder')
  })
})

describe('English', () => {
  it('carries an application from the home page to the receipt, and stays', async () => {
    const liu = await Applicant.signedIn('liu_yang')
    await liu.opens('/')
    await liu.goes(() => liu.page.getByRole('button', { name: 'English' }).first().click())
    await liu.begins('remote_medical_filing')
    await liu.fillsForm(sampleAnswers)
    await liu.settlesMaterials()
    await liu.wantsIt({ method: 'electronic' })
    await liu.submits()
    await liu.follows('Open the case')
    expect(await liu.page.locator('html').getAttribute('lang')).toBe('en')
    await liu.opens('/licences')
    await liu.sees('My licences')
  })
})

describe('a narrow screen, or letters twice as large', () => {
  const PAGES = ['/', '/search?q=卫生', '/departments', '/halls', '/sign-in', '/track', '/verify', '/help']

  it('never scrolls sideways at 320 pixels', async () => {
    const anybody = await Citizen.arrives({ ...PHONE, viewport: { width: 320, height: 640 } })
    for (const path of PAGES) await anybody.opens(path)
  })

  it('never scrolls sideways at 200 % of 1280 pixels', async () => {
    const anybody = await Citizen.arrives({ viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 })
    for (const path of PAGES) await anybody.opens(path)
  })
})
