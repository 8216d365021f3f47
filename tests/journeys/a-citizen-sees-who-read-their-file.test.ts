import { describe, expect, it } from 'vitest'
import { workbookText } from '../town/workbook-text.ts'
import { Applicant, itemOf } from './setup/applicant.ts'
import { useBrowser } from './setup/browser.ts'
import { Officer } from './setup/officer.ts'

useBrowser()

const ANSWER = '经核实，办件信息与您的申请一致。'

let wang: Applicant
let caseId: string

describe('who has read my file', () => {
  it('begins with an application', async () => {
    const item = itemOf('school_enrolment')
    wang = await Applicant.signedIn('wang_xiaoming')
    await wang.begins(item.key)
    await wang.fillsForm(item.sampleAnswers)
    await wang.settlesMaterials()
    await wang.wantsIt({ method: 'electronic' })
    caseId = await wang.submits()
  })

  it('a clerk opens it, and asks for what is masked', async () => {
    const clerk = await Officer.signedIn('lc_window1')
    await clerk.opensCase(caseId)
    await clerk.page.locator('.screen-mark').waitFor({ state: 'attached' })
    const masked = clerk.page.locator('.masked', { hasText: '****' })
    const before = await masked.count()
    await masked
      .first()
      .getByRole('button', { name: /查看完整/ })
      .click()
    const dialog = clerk.page.getByRole('dialog')
    await dialog.getByText('与原件核对').click()
    await clerk.isSound('reveal-desktop')
    await dialog.getByRole('button', { name: '查看', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await expect.poll(() => masked.count()).toBe(before - 1)
    await clerk.isSound()
  })

  it('is taken away on a list, by a clerk who says what for', async () => {
    const clerk = await Officer.signedIn('lc_window2')
    await clerk.page.goto('/workbench/worklist?q=王小明')
    await clerk.page.getByRole('row', { name: '入学报名' }).waitFor()
    await clerk.page.getByRole('button', { name: '导出表格' }).click()
    const dialog = clerk.page.getByRole('dialog')
    await dialog.waitFor()
    const take = dialog.getByRole('button', { name: '导出表格' })
    await clerk.isRefused(422, async () => {
      await take.click()
      await dialog.getByText('请说明目的').waitFor()
    })
    await dialog.getByText('登记工作台账').click()
    await clerk.isSound('worklist-export-desktop')
    const [file] = await Promise.all([clerk.page.waitForEvent('download'), take.click()])
    await dialog.waitFor({ state: 'hidden' })
    expect(file.suggestedFilename()).toMatch(/^待办-\d{4}-\d{2}-\d{2}\.xlsx$/)
    const cells = await workbookText(await file.path())
    expect(cells).toContain('王小明')
    expect(cells).toMatch(/登记工作台账/)
    await clerk.isSound()
  })

  it('is told in words: who, by which post, when, for which application', async () => {
    await wang.opens('/my-data/readings', 'readings-phone')
    await wang.sees('打开查看了您的信息')
    await wang.sees('为“与原件核对”，查看了您被遮盖的完整信息')
    await wang.sees('鹿城区政务服务中心')
    await wang.sees('为“登记工作台账”')
    expect(await wang.main.locator('time').count()).toBeGreaterThan(1)
  })

  it('may be objected to, and is answered with reasons', async () => {
    await wang.opens('/my-data', 'my-data-phone')
    await wang.main.getByText('办件', { exact: true }).first().click()
    await wang.goes(() => wang.main.locator(`a[href*="section=cases"][href*="${caseId}"]`).click())
    await wang.chooses('反对留存或使用')
    await wang.page.fill('#reason', '这次查看与我的申请无关。')
    await wang.goesOn()
    await wang.sees('温州市政务服务中心')
    const steward = await Officer.signedIn('wz_data1')
    await steward.goesTo('数据异议')
    await steward.sees('这次查看与我的申请无关。')
    await steward.isSound('objections-desktop')
    await steward.page.getByLabel('不予采纳').check()
    await steward.page.getByRole('textbox', { name: '答复' }).fill(ANSWER)
    await steward.presses('答复当事人')
    await steward.hears('已答复')
    await wang.opens('/messages')
    await wang.awaits('数据异议已答复')
    await wang.opens('/my-data/objections')
    await wang.sees(ANSWER)
  })

  it('says how long everything is kept, and by what law', async () => {
    await wang.opens('/my-data/retention', 'retention-phone')
    await wang.sees('网络安全法第二十一条第三项')
  })

  it('is nothing that other officers can read, and the auditor sees that it was tried', async () => {
    const stranger = await Officer.signedIn('wz_window1')
    await stranger.isRefused(404, async () => {
      await stranger.page.goto(`/workbench/cases/${caseId}`)
      await stranger.sees('没有找到这个办件')
    })
    const auditor = await Officer.signedIn('wz_audit1')
    await auditor.goesTo('安全日志')
    await auditor.sees('登录')
    await auditor.settles('security-log-desktop')
    await auditor.goesTo('留存与删除')
    await auditor.settles('retention-desktop')
  })
})
