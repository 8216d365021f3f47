import { buildCreditCode } from '@tongban/law/identifiers/credit-code.ts'
import { describe, it } from 'vitest'
import { firmOf } from '../../demo/firms.ts'
import { staffOf } from '../../demo/staff.ts'
import { Applicant, itemOf } from './setup/applicant.ts'
import { useBrowser } from './setup/browser.ts'
import { Officer } from './setup/officer.ts'

useBrowser()

const SHOP = firmOf('qingquan').name
const LABORATORY = {
  机构名称: '温州瓯越检测技术有限公司',
  统一社会信用代码: buildCreditCode('91', '330302', 'MBTET001'),
  行政区划代码: '330302',
  资质: '检验检测机构资质认定（CMA）',
  电话: '0577-88000001',
  地址: '温州市鹿城区学院中路1号',
  服务名称: '公共场所卫生检测',
  收费标准: '每点位 300 元',
}

describe('公共场所卫生许可 of a barber shop, from the questions to the courier', () => {
  let yang: Applicant
  let clerk: Officer
  let reviewer: Officer
  let caseId: string
  it('begins with a few questions, and a list of papers for this shop', async () => {
    yang = await Applicant.signedIn('yang_qingquan', SHOP)
    await yang.opens('/search?q=理发店卫生许可')
    await yang.follows('公共场所卫生许可', 'guide-phone')
    for (const answer of [/新办/, /理发店/, /不使用/]) await yang.chooses(answer)
    await yang.goes(() => yang.main.locator('#questions form button').click())
    await yang.sees('我的材料清单')
    await yang.follows('开始办理')
    await yang.presses(/开始填写|另外新办/)
  })

  it('is filled in with what government knows, and sent by courier', async () => {
    await yang.fillsForm(itemOf('sanitation_licence').sampleAnswers)
    await yang.sees('这些材料您不用交')
    await yang.settlesMaterials('apply-materials-phone')
    await yang.wantsIt({
      method: 'courier',
      recipient: '杨清泉',
      phone: '15405770006',
      address: '温州市鹿城区府前街168号',
    })
    caseId = await yang.submits()
    await yang.sees('申请已提交')
  })

  it('gets one notice of everything that is wrong', async () => {
    clerk = await Officer.signedIn('lc_window1')
    await clerk.opensCase(caseId)
    await clerk.takes()
    await clerk.turnsTo('一次性告知补正')
    for (const defect of ['卫生管理人员姓名', '公共场所地址方位示意图、平面图和卫生设施平面布局图'])
      await clerk.page.getByLabel(`需要补正：${defect}`, { exact: true }).check()
    await clerk.page
      .getByLabel('补正要求：卫生管理人员姓名')
      .fill('填写的卫生管理人员已离职，请填写现任人员姓名。')
    await clerk.isSound('correction-desktop')
    await clerk.presses('预览告知书')
    await clerk.sees('共 2 项')
    await clerk.isSound()
    await clerk.presses('确认列全，发出告知书')
    await clerk.hears('已告知申请人补正')
  })

  it('is put right on the phone', async () => {
    await yang.opens('/messages')
    await yang.opens(`/cases/${caseId}`)
    await yang.sees('请补正 2 处内容')
    await yang.follows('现在补正')
    await yang.handsIn('material-floor_plan')
    await yang.presses('下一步')
    await yang.page.fill('[name=hygiene_manager]', '黄彩霞')
    await yang.page.check('#declared')
    await yang.presses('提交补正')
    await yang.sees('补正已提交')
  })

  it('is accepted', async () => {
    await clerk.opensCase(caseId)
    await clerk.sees('黄彩霞')
    await clerk.sends('受理', '已受理，开始计时')
  })

  it('is reviewed, and its clock stands still while the air is tested', async () => {
    reviewer = await Officer.signedIn('lc_health_review1')
    await reviewer.page.getByLabel('事项、申请人或办件编号').fill('清泉理发店')
    await reviewer.page.keyboard.press('Enter')
    await reviewer.page.getByRole('link', { name: '公共场所卫生许可' }).first().waitFor()
    await reviewer.settles('worklist-desktop')
    await reviewer.opensCase(caseId)
    await reviewer.takes()
    await reviewer.turnsTo('启动特别程序')
    await reviewer.chooses('检测')
    await reviewer.writes('理由', '采样点不足，需重新采样检测。')
    await reviewer.sends('启动特别程序', '特别程序已启动，计时暂停')
    await yang.opens(`/cases/${caseId}`)
    await yang.sees('特别程序进行中，不计入办理时限')
    await yang.sees('暂停期间不计时')
  })

  it('goes on when the result is there', async () => {
    await reviewer.turnsTo('结束特别程序')
    await reviewer.writes('结果', '检测结论为合格。')
    await reviewer.sends('结束特别程序', '特别程序已结束，继续计时')
    await reviewer.writes('意见', '材料与规定相符，同意。')
    await reviewer.sends('提交：同意', '审查意见已提交')
  })

  it('is visited by two officers, and not by one', async () => {
    const inspector = await Officer.signedIn('lc_health_site1')
    await inspector.opensCase(caseId)
    await inspector.takes()
    await inspector.writes('核查情况', '消毒间独立设置，通风良好，从业人员持健康证明上岗，与图纸一致。')
    await inspector.chooses('通过')
    await inspector.presses('提交核查记录')
    await inspector.sees('现场核查应当由两名以上工作人员进行')
    await inspector.names('核查人员', staffOf('lc_health_site2').name)
    await inspector.sends('提交核查记录', '现场核查已记录')
  })

  it('is reviewed again and decided by somebody else', async () => {
    await reviewer.opensCase(caseId, 'course')
    await reviewer.takes()
    await reviewer.writes('意见', '现场核查通过，同意准予。')
    await reviewer.sends('提交：同意', '审查意见已提交')
    const approver = await Officer.signedIn('lc_health_approve1')
    await approver.opensCase(caseId)
    await approver.settles('case-desktop')
    await approver.takes()
    await approver.sends('作出准予决定', '决定已作出', true)
  })

  it('leaves by courier with a number to follow it', async () => {
    await clerk.opensCase(caseId)
    await clerk.takes()
    await clerk.sees('府前街168号')
    await clerk.writes('快递单号', 'EM900000008CN')
    await clerk.sends('登记送达', '已登记送达')
  })

  it('is followed by the applicant to the day and the reason for the day', async () => {
    await yang.opens(`/cases/${caseId}`, 'case-progress-phone')
    await yang.sees('EM900000008CN')
    await yang.sees('准予')
    await yang.main.getByText('日期是怎么算出来的：承诺期限').click()
    await yang.main.getByText('日期是怎么算出来的：承诺期限').scrollIntoViewIfNeeded()
    await yang.sees('依据：')
    await yang.isSound('clock-proof-phone')
  })

  it('has its papers and its licence to read and to keep', async () => {
    await yang.awaits('办理决定书')
    for (const title of ['申请回执', '一次性告知书', '受理通知书', '特别程序告知书', '办理决定书'])
      await yang.awaits(title)
    await yang.goes(() => yang.main.locator('#licences a').first().click())
    await yang.canKeep('下载证照')
  })

  it('rates the laboratory that tested the air', async () => {
    const editor = await Officer.signedIn('lc_catalog1')
    await editor.page.goto('/workbench/standards/intermediaries')
    await editor.presses('登记机构')
    for (const [label, text] of Object.entries(LABORATORY))
      await editor.page.getByRole('textbox', { name: label, exact: true }).fill(text)
    await editor.isSound('intermediary-desktop')
    await editor.page.locator('[type=submit]', { hasText: '登记' }).click()
    await editor.hears('已保存')

    await yang.opens(`/intermediaries?q=${LABORATORY.机构名称}`)
    await yang.follows(LABORATORY.机构名称)
    await yang.follows('评价中介服务')
    await yang.sees('公共场所卫生许可')
    await yang.isSound('intermediary-rating-phone')
    await yang.isRefused(422, () => yang.presses('提交评价'))
    await yang.sees('请选择满意程度')
    await yang.chooses(/^满意$/)
    await yang.presses('提交评价')
    await yang.sees('您的评价已计入')
    await yang.sees('2 级（共 1 次，1 级最好）')
  })
})
