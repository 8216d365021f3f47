import { formMessage } from '@tongban/i18n/forms.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateForm } from '../../src/forms/evaluate.ts'
import { completeAnswers, prepared, restaurantForm, TODAY, VALID_ID } from './sample-form.ts'

const form = prepared(restaurantForm, ['with_staff'])
const submit = (answers: Record<string, unknown>, scenario: Record<string, string> = {}) =>
  evaluateForm(form, answers, scenario, { today: TODAY, mode: 'submit' })
const draft = (answers: Record<string, unknown>) =>
  evaluateForm(form, answers, {}, { today: TODAY, mode: 'draft' })
const told = (answers: Record<string, unknown>, scenario?: Record<string, string>) =>
  submit(answers, scenario).problems.map((problem) => `${problem.path} ${formMessage('zh', problem)}`)

describe('a submitted form', () => {
  it('is taken when everything asked for is there', () => {
    const outcome = submit(completeAnswers)
    expect(outcome.problems).toEqual([])
    expect(outcome.answers).toEqual(completeAnswers)
  })

  it('names everything that is missing at once, in words that say what to do', () => {
    expect(told({ has_sign: true })).toEqual([
      '/owner_name 请填写经营者姓名',
      '/owner_id 请填写身份证号',
      '/owner_phone 请填写手机号码',
      '/foods 请选择经营项目',
      '/area 请填写经营场所面积',
      '/sign_text 请填写招牌文字',
    ])
  })

  it.each([
    [{ owner_id: '110105194912310021' }, '/owner_id 身份证号第18位校验码不正确，请核对'],
    [{ owner_id: '11010519491331002X' }, '/owner_id 身份证号第7至14位不是有效的出生日期，请核对'],
    [{ owner_id: '110105' }, '/owner_id 身份证号应为18位，您填写了6位，请核对'],
    [{ credit_code: '11330105002500287A' }, '/credit_code 统一社会信用代码第18位校验码不正确，请核对'],
    [{ owner_phone: '1380013800' }, '/owner_phone 手机号码应为11位手机号码，您填写了10位，请核对'],
    [{ opens_on: '2026-02-30' }, '/opens_on 拟开业日期不是有效的日期，请按“2026-01-31”的格式填写'],
    [{ opens_on: '2026-03-01' }, '/opens_on 拟开业日期不能早于今天，请核对'],
    [{ area: 160 }, '/area 经营场所面积不能大于150平方米，请核对'],
    [{ area: '大约五十' }, '/area 经营场所面积请填写数字'],
    [{ rent: 0.001 }, '/rent 月租金最多保留两位小数，请核对'],
    [{ foods: ['hot', 'raw'] }, '/foods 请从给出的选项中选择经营项目'],
    [{ foods: ['cold'] }, '/cold_room 请填写冷食间说明'],
    [{ has_sign: true, sign_text: 'Lin' }, '/sign_text 招牌文字请用汉字'],
    [{ owner_name: '林'.repeat(21) }, '/owner_name 经营者姓名不能超过20个字，现有21个字，请删减'],
    [{ photos: ['a', 'b', 'c', 'd'] }, '/photos 店面照片最多3项，现有4项，请删减'],
    [{ region: '33030' }, '/region 请从列表中选择所在街道'],
    [{ constructor: 1 }, '/constructor 表单中没有“constructor”这一项，请刷新页面后重试'],
  ])('says what is wrong with %j', (changed, sentence) => {
    expect(told({ ...completeAnswers, ...changed })).toEqual([sentence])
  })

  it('takes what people type: spaces, full-width digits, a small x, +86', () => {
    const { answers, problems } = submit({
      ...completeAnswers,
      owner_name: '  林晓 ',
      owner_id: ' １１０１０５ 19491231 002x',
      owner_phone: '+86 138-0013 8000',
    })
    expect(problems).toEqual([])
    expect(answers).toMatchObject({ owner_name: '林晓', owner_id: VALID_ID, owner_phone: '13800138000' })
  })

  it('drops the answers of hidden fields, however wrong they are', () => {
    const outcome = submit({ ...completeAnswers, sign_text: 'Lin' })
    expect(outcome.problems).toEqual([])
    expect(outcome.answers).not.toHaveProperty('sign_text')
    expect(outcome.visible).not.toContain('/sign_text')
  })

  it('asks in each row what that row needs, and passes over rows left empty', () => {
    const staff = [
      {},
      { staff_name: '陈一', is_cook: true },
      { staff_name: '王二', is_cook: false, health_until: 'x' },
    ]
    expect(told({ ...completeAnswers, staff }, { with_staff: 'yes' })).toEqual([
      '/staff/1/health_until 请选择健康证有效期至',
    ])
    expect(told(completeAnswers, { with_staff: 'yes' })).toEqual(['/staff 请至少填写一组从业人员'])
    expect(
      submit(
        { ...completeAnswers, staff: [{}, { staff_name: '王二', is_cook: false }] },
        { with_staff: 'yes' },
      ).answers.staff,
    ).toEqual([{ staff_name: '王二', is_cook: false }])
  })

  it('gives a sentence in English for every fault', () => {
    const { problems } = submit({ has_sign: true })
    expect(problems.map((problem) => formMessage('en', problem))).toContain('Enter: Name')
  })
})

describe('a draft', () => {
  it('keeps what is incomplete or hidden as it was typed', () => {
    const answers = { owner_id: '1101 05', sign_text: ' Lin', area: -3 }
    expect(draft(answers)).toMatchObject({ answers, problems: [] })
  })

  it('is refused for unknown fields and wrong types', () => {
    const { problems } = draft({ pet: 1, area: '五十', staff: [{ salary: 1 }, 'x'] })
    expect(problems.map(({ path, code }) => [path, code])).toEqual([
      ['/area', 'not_a_number'],
      ['/staff/0/salary', 'unknown_field'],
      ['/staff/1', 'wrong_type'],
      ['/pet', 'unknown_field'],
    ])
  })
})

describe('files as an answer', () => {
  const uploads = { photos: [{ id: 'a' }, { id: 'b' }], constructor: [] }
  const problems = (photos: unknown, mode: 'draft' | 'submit') =>
    evaluateForm(form, { ...completeAnswers, photos }, {}, { today: TODAY, mode, uploads }).problems

  it.each(['draft', 'submit'] as const)('are those that were handed in for the field (%s)', (mode) => {
    expect(problems(['a', 'b'], mode)).toEqual([])
    expect(problems([], mode)).toEqual([])
    expect(problems(['a', 'x'], mode).map((problem) => formMessage('zh', problem))).toEqual([
      '店面照片中有文件不是在本次申请的这一项上传的，请删除后重新上传',
    ])
    expect(problems([7], mode)).toMatchObject([{ path: '/photos', code: 'wrong_type' }])
  })

  it('are none where nothing was handed in', () => {
    const nothing = { today: TODAY, mode: 'draft', uploads: {} } as const
    expect(evaluateForm(form, { photos: ['a'] }, {}, nothing).problems).toMatchObject([
      { path: '/photos', code: 'unknown_file' },
    ])
  })

  it('are taken as they are where nobody knows what was handed in', () => {
    expect(draft({ photos: ['x'] }).problems).toEqual([])
  })
})

describe('whatever is sent', () => {
  const anything = fc.dictionary(
    fc.constantFrom(
      'owner_name',
      'owner_id',
      'foods',
      'area',
      'has_sign',
      'sign_text',
      'staff',
      'photos',
      '__proto__',
      'x',
    ),
    fc.anything({ maxDepth: 3 }),
  )

  const plausible = fc.record(
    {
      owner_name: fc.constantFrom(' 林晓', '林　晓 ', ''),
      owner_phone: fc.constantFrom('138 0013 8000', '１３８００１３８０００'),
      has_sign: fc.boolean(),
      sign_text: fc.constantFrom('林家小馆', ' 林 ', 'Lin'),
      cold_room: fc.constantFrom(' a\r\nb ', ''),
      photos: fc.uniqueArray(fc.constantFrom('a', 'b'), { maxLength: 2 }),
    },
    { requiredKeys: [] },
  )

  it('is answered, never thrown at', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('draft', 'submit'), (answers, mode) => {
        for (const problem of evaluateForm(form, answers, { with_staff: 'yes' }, { today: TODAY, mode })
          .problems) {
          expect(formMessage('zh', problem)).not.toMatch(/\{(label|min|max|unit|length|count|example)\}/)
        }
      }),
    )
  })

  it('gives the same answers when what was accepted is submitted again', () => {
    fc.assert(
      fc.property(plausible, (answers) => {
        const once = submit({ ...completeAnswers, ...answers })
        if (once.problems.length > 0) return
        expect(submit(once.answers)).toMatchObject({ answers: once.answers, problems: [] })
      }),
    )
  })
})
