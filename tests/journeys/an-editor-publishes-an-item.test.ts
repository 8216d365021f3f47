import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { A_PAPER } from './setup/applicant.ts'
import { DESK, useBrowser } from './setup/browser.ts'
import { CatalogEditor } from './setup/catalog-editor.ts'
import { Citizen } from './setup/citizen.ts'

useBrowser()

const NAME = '家庭托育点备案'
const RULES = '《家庭托育点管理办法（试行）》'
const BASIS = '国卫人口发〔2023〕28号'
const REASON = '国家出台家庭托育点管理办法，由县级卫生健康部门备案。'
const WELL_FOUNDED = /依据充分/
const TOO_LARGE = Buffer.concat([A_PAPER.buffer, Buffer.alloc(20 * 1_048_576)])

let establishment: CatalogEditor
let legal: CatalogEditor
let editor: CatalogEditor
let code = ''

describe('the keeper of the basic catalogue', () => {
  it('adds what all districts will implement', async () => {
    const keeper = await CatalogEditor.signedIn('wz_catalog1')
    await keeper.goesTo('动态调整')
    await keeper.page.getByRole('link', { name: '基本目录' }).click()
    await keeper.settles()
    await keeper.presses('新增基本目录')
    await keeper.section.waitFor()
    await keeper.statesBasis(BASIS, REASON)
    await keeper.turnsToSection('基本信息')
    await keeper.enters({
      '/code': '330123040000',
      '/name': NAME,
      '/summary': '利用住宅为3岁以下婴幼儿提供托育服务，收托不超过5人的，向所在地卫生健康部门备案。',
      '/department': '卫生健康',
    })
    await keeper.picks({ '/type': '其他行政权力' })
    await keeper.isTold('code.type')
    await keeper.enters({ '/code': '331023040000' })
    await keeper.lists('/plainNames', '家里办托班', '家庭托儿所备案')
    await keeper.lists('/personThemes', '生育收养')
    await keeper.ticks('行使层级', '县级')
    await keeper.ticks('服务对象', '自然人')
    await keeper.turnsToSection('设定依据')
    await keeper.isTold('complete.basis')
    await keeper.adds('设定依据')
    await keeper.enters({
      '/legalBases/0/name': RULES,
      '/legalBases/0/documentNumber': BASIS,
      '/legalBases/0/article': '第二条',
      '/legalBases/0/content':
        '本办法所称家庭托育点，是指利用住宅，为3岁以下婴幼儿提供全日托、半日托、计时托、临时托等托育服务的场所。',
    })
    await keeper.turnsToSection('统一要素')
    await keeper.lists('/stages', '受理', '办结')
    await keeper.enters({ '/statutory/length': '5' })
    await keeper.picks({ '/statutory/unit': '工作日' })
    await keeper.adds('申请材料')
    await keeper.enters({ '/materials/0/name': '家庭托育点备案书' })
    await keeper.adds('申请材料')
    await keeper.enters({ '/materials/1/name': '场地平面图' })
    await keeper.handsIn()
  })

  it('is let by both reviewers', async () => {
    establishment = await CatalogEditor.signedIn('wz_establishment1')
    legal = await CatalogEditor.signedIn('wz_legal1')
    await establishment.consentsTo(NAME, WELL_FOUNDED, '审核意见已提交')
    await legal.consentsTo(NAME, WELL_FOUNDED, '已生效并公告')
  })
})

describe('an editor of the department', () => {
  it('begins with everything that is standard, and sees what is left', async () => {
    editor = await CatalogEditor.signedIn('lc_health_catalog1')
    await editor.goesTo('动态调整')
    await editor.page.getByRole('link', { name: '新增事项' }).click()
    await editor.settles()
    await editor.page.getByRole('searchbox').fill('托班')
    // Whoever sees it already does not wait for the search, which must not call back who is on the way to a slow room.
    await editor.waitsForRoom('change-screen', 1_000)
    await editor.page.getByRole('button', { name: `以“${NAME}”开始编制` }).click()
    await editor.section.waitFor()
    await editor.has(/还差 \d+ 项/)
    await editor.looksAround('library-editor-desktop')
    await editor.statesBasis(BASIS, REASON)
  })

  it('is told while typing what breaks a rule, by the name of the rule', async () => {
    await editor.turnsToSection('条件与审查')
    await editor.adds('受理条件')
    await editor.enters({ '/conditions/0/text': '收托人数不超过5人，符合法律、法规规定的其他条件。' })
    await editor.isTold('content.vague')
    await editor.looksAround()
    await editor.enters({
      '/conditions/0/text': '利用自有或者租用的住宅，收托人数不超过5人。',
      '/reviewPoints': '收托人数不超过5人。',
    })
    await editor.turnsToSection('办理时限')
    await editor.picks({ '/caseType': '承诺件', '/promised/unit': '工作日' })
    await editor.enters({ '/promised/length': '9' })
    await editor.isTold('limit.promised')
    await editor.enters({ '/promised/length': '3' })
    await editor.turnsToSection('流程环节')
    await editor.unfolds('受理')
    await editor.enters(step(0, '受理', '窗口受理员', '1个工作日'))
    await editor.unfolds('办结')
    await editor.enters(step(1, '备案', '卫生健康审查员', '2个工作日'))
    await editor.turnsToSection('办理结果')
    await editor.adds('办理结果')
    await editor.enters({ '/results/0/name': '家庭托育点备案回执' })
    await editor.picks({ '/results/0/kind': '备案' })
    await editor.turnsToSection('办理方式')
    await editor.ticks('办理形式', '窗口办理', '网上办理（电脑端）', '网上办理（移动端）')
    await editor.picks({ '/onlineDepth': 'Ⅳ级' })
    await editor.enters({ '/visits': '0' })
    await editor.turnsToSection('问答与权利')
    await editor.adds('常见问题')
    await editor.enters({
      '/faqs/0/question': '最多可以收托几个孩子？',
      '/faqs/0/answer': '同时收托的婴幼儿不超过5人。',
    })
  })

  it('says of each paper where it comes from, and gives a blank form that everybody can open', async () => {
    await editor.turnsToSection('申请材料')
    await editor.unfolds('家庭托育点备案书')
    await editor.enters(paper(0, '在本页下载空白表后填写', '各栏填写完整，由举办者签名。'))
    await editor.picks({ '/materials/0/source': '申请人自备' })
    await editor.enters({ '/materials/0/commonMistakes': '没有写明收托人数' })
    const scan = join(await mkdtemp(join(tmpdir(), 'tongban-scan-')), '备案书.pdf')
    await writeFile(scan, TOO_LARGE)
    await editor.isRefused(413, async () => {
      await editor.uploads('/materials/0/blankForm', scan)
      await editor.at('/materials/0/blankForm').getByRole('alert').getByText('20 MB').waitFor()
    })
    await rm(dirname(scan), { recursive: true })
    await editor.uploads('/materials/0/blankForm', { ...A_PAPER, name: '备案书（空白）.pdf' })
    await editor.at('/materials/0/blankForm').getByRole('link', { name: '备案书（空白）.pdf' }).waitFor()
    await editor.looksAround('library-materials-desktop')
    await editor.unfolds('场地平面图')
    await editor.enters(paper(1, '自行绘制', '标明婴幼儿活动区和睡眠区，字迹清楚。'))
    await editor.picks({ '/materials/1/source': '申请人自备' })
  })

  it('asks what decides, turns a cell of the table, and tries what a reader will get', async () => {
    await editor.turnsToSection('情形')
    await editor.adds('情形问题')
    await editor.enters({
      '/scenarios/0/text': '您要办哪一种？',
      '/scenarios/0/options/0/label': '新设',
      '/scenarios/0/options/1/label': '变更联系信息',
    })
    await editor.isTold('scenario.no_effect')
    await editor.section
      .getByRole('row', { name: /变更联系信息/ })
      .getByRole('button', { name: /场地平面图/ })
      .click()
    const tester = editor.section.locator('.tester')
    await tester.getByLabel('变更联系信息').check()
    await expect.poll(() => tester.locator('ol').innerText()).not.toContain('场地平面图')
    await tester.getByLabel('新设').check()
    await expect.poll(() => tester.locator('ol').innerText()).toContain('场地平面图')
    await editor.looksAround('library-scenarios-desktop')
  })

  it('designs the form beside the phone that shows it', async () => {
    await editor.turnsToSection('申请表单')
    await editor.adds('分组')
    await editor.enters({ '/form/sections/0/title': '举办者信息' })
    await editor.unfolds(/^填写项 1/)
    await editor.enters({ [field(0, 'label')]: '申请人姓名' })
    await editor.isTold('form.element')
    await editor.at(field(0, 'element')).fill('姓名')
    await editor.page.keyboard.press('Enter')
    await editor.adds('填写项')
    await editor.enters({ [field(1, 'label')]: '收托人数' })
    await editor.picks({ [field(1, 'type')]: '数字' })
    const phone = editor.page.getByRole('complementary', { name: '手机预览' })
    await phone.getByLabel('申请人姓名').waitFor()
    await phone.getByLabel('收托人数').waitFor()
    await editor.looksAround('library-form-desktop')
    await editor.turnsToSection('办理流程')
    await editor.picksFrom(editor.page.getByLabel('选用标准流程'), '承诺件，书面审查，不发证照')
    await editor.sees('流程可以运行')
    await editor.looksAround()
  })

  it('cannot hand it in while an example comes out otherwise', async () => {
    await editor.turnsToSection('示例')
    await editor.adds('示例')
    await editor.enters({ '/examples/0/name': '只变更联系信息' })
    await editor.section.getByLabel('变更联系信息').check()
    await editor.isTold('example.outcome')
    await editor.turnsToSection('自查与提交')
    await editor.sees(/还有 \d+ 个问题/)
    expect(await editor.page.getByRole('button', { name: '提交审核' }).isDisabled()).toBe(true)
    await editor.looksAround()
    await editor.turnsToSection('示例')
    await editor.unfolds('只变更联系信息')
    await editor.presses('按当前计算结果填写')
    await editor.section.getByText('✓ 符合').waitFor()
    await editor.has('内容已齐全')
    await editor.isSaved()
  })

  it('never overwrites what a colleague has written meanwhile', async () => {
    const colleague = await CatalogEditor.signedIn('wz_catalog1')
    await colleague.page.goto(editor.page.url())
    await colleague.turnsToSection('基本信息')
    await editor.turnsToSection('基本信息')
    await colleague.enters({ '/summary': '家里办托育点的备案。', '/nameEn': 'Filing of family childcare' })
    await colleague.isSaved()
    await editor.isRefused(409, async () => {
      await editor.enters({ '/summary': '在家里为3岁以下孩子提供托育，收托不超过5人的备案。' })
      await editor.page.getByRole('alert').getByText('您和别人都改了').waitFor()
    })
    await editor.looksAround('library-conflict-desktop')
    await editor.page.getByRole('button', { name: /^我的/ }).click()
    await editor.presses('按选择合并')
    await editor.isSaved()
    expect(await editor.at('/nameEn').inputValue()).toBe('Filing of family childcare')
    await editor.handsIn()
    await editor.settles()
  })
})

describe('the reviewers', () => {
  it('see place by place what is new; with the second consent it is in force', async () => {
    await establishment.goesTo('动态调整')
    await establishment.page.getByRole('link', { name: NAME }).first().click()
    await establishment.actions.waitFor()
    await establishment.settles('library-review-desktop')
    code = await establishment.page.locator('p.figures').first().innerText()
    await establishment.consentsTo(NAME, WELL_FOUNDED, '审核意见已提交')
    await legal.consentsTo(NAME, WELL_FOUNDED, '已生效并公告')
  })
})

describe('everybody', () => {
  it('finds it at once: by everyday words, as a guide with its form, in the notices and over the API', async () => {
    const reader = await Citizen.arrives()
    await reader.opens(`/items/${code}`)
    await reader.sees(NAME)
    await reader.sees('最多可以收托几个孩子？')
    const blank = reader.main.getByRole('link', { name: /备案书（空白）/ }).first()
    const file = await reader.page.request.get((await blank.getAttribute('href')) ?? '')
    expect(file.headers()['content-type']).toContain('application/pdf')
    await reader.opens(`/search?q=${encodeURIComponent('家里办托班')}`)
    await reader.awaits(NAME)
    const answer = await reader.page.request.get(`/api/v1/items/${code}`)
    expect(await answer.json()).toMatchObject({ version: 1, definition: { name: NAME } })
    await reader.opens('/notices')
    await reader.follows(new RegExp(`新增“${NAME}”`), 'notice-phone')
    await reader.sees(REASON)
  })

  it('is told the same on a desk', async () => {
    const reader = await Citizen.arrives(DESK)
    await reader.opens(`/notices?item=${code}`)
    await reader.sees(`关于新增“${NAME}”的公告`)
  })
})

const step = (at: number, name: string, handler: string, limit: string) => ({
  [`/flow/${at}/step`]: name,
  [`/flow/${at}/handler`]: handler,
  [`/flow/${at}/limit`]: limit,
  [`/flow/${at}/standard`]: '材料齐全，内容与住宅信息一致。',
  [`/flow/${at}/result`]: '备案回执',
})

const paper = (at: number, source: string, standard: string) => ({
  [`/materials/${at}/sourceExplain`]: source,
  [`/materials/${at}/acceptStandard`]: standard,
  [`/materials/${at}/basis`]: `${RULES}第二条`,
})

const field = (at: number, part: string): string => `/form/sections/0/fields/${at}/${part}`
