import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { CLASS_NAMES } from '../src/class-names.ts'
import { FormErrorSummary, FormFields } from '../src/form-fields.tsx'
import type { FormContent } from '../src/form-view.ts'
import { problemsNow } from '../src/inline-problems.ts'
import { content, shopForm } from './sample.ts'

const html = (changed?: Partial<FormContent>) => renderToString(<FormFields data={content(changed)} />)

describe('a form as plain HTML', () => {
  it('has a label and a posted name for every control', () => {
    const page = html({ answers: { has_sign: true, staff: [{ is_cook: true }, {}] } })
    const controls = [...page.matchAll(/<(?:input|select|textarea)[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => !tag.includes('type="hidden"'))
    expect(controls.length).toBeGreaterThan(14)
    for (const tag of controls) {
      const id = /id="([^"]+)"/.exec(tag)?.[1]
      expect(tag).toMatch(/name="[a-z_]+(\[\d+\]\[[a-z_]+\])?"/)
      expect(page, tag).toContain(
        `<label class="${tag.includes('radio') || tag.includes('checkbox') ? 'tb-choice-label' : 'tb-label'}" for="${id}"`,
      )
    }
    expect(page).toContain('name="staff[0][health_until]"')
    expect(page).not.toContain('name="staff[1][health_until]"')
  })

  it('gives every id once', () => {
    const ids = [...html({ answers: { has_sign: true, staff: [{}, {}] } }).matchAll(/ id="([^"]+)"/g)].map(
      ([, id]) => id,
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('uses only the documented classes', () => {
    const page = html({
      answers: { owner_id: '11010519491231002X', photos: ['f1'] },
      provenance: { owner_id: { kind: 'verified' } },
      problems: [{ path: '/note', code: 'x', message: 'x' }],
    })
    const used = [...page.matchAll(/class="([^"]+)"/g)].flatMap(([, names]) => names?.split(' ') ?? [])
    expect(used.filter((name) => !CLASS_NAMES.some((known) => known === name))).toEqual([])
  })

  it('shows only what the answers call for', () => {
    expect(html()).not.toContain('招牌文字')
    expect(html({ answers: { has_sign: true } })).toContain('招牌文字')
    expect(html({ sections: ['owner'] })).not.toContain('店铺信息')
  })

  it('binds a problem to its control and leads to it from the summary', () => {
    const problems = [
      { path: '/owner_phone', code: 'phone.length', message: '手机号码应为11位' },
      { path: '/foods', code: 'required', message: '请选择经营项目' },
    ]
    const page = html({ problems })
    expect(page).toContain('id="field-owner_phone-error"')
    expect(page).toMatch(
      /<input[^>]*aria-describedby="field-owner_phone-hint field-owner_phone-error"[^>]*aria-invalid="true"/,
    )
    expect(page).toMatch(/<fieldset[^>]*id="field-foods"[^>]*aria-describedby="field-foods-error"/)
    const summary = renderToString(<FormErrorSummary data={content({ problems })} />)
    expect(summary).toContain('有2处需要修改')
    expect(summary).toContain('<a href="#field-owner_phone">手机号码应为11位</a>')
  })

  it('says where a value came from, and neither posts nor shows in full what is locked', () => {
    const page = html({
      answers: { owner_name: '林晓', owner_id: '11010519491231002X' },
      provenance: {
        owner_name: { kind: 'prefilled', source: '人口库' },
        owner_id: { kind: 'verified', source: '人口库' },
      },
    })
    expect(page).toContain('来自人口库，已核验')
    expect(page).toContain('来自人口库，请核对')
    expect(page).toContain('1101***********02X')
    expect(page).not.toContain('11010519491231002X')
    expect(page).not.toContain('name="owner_id"')
    expect(page).toContain('value="owner_name owner_phone opens_on"')
    expect(html()).toContain('name="owner_id"')
  })

  it('leaves to the person what no base could say, though the field is locked, in groups too', () => {
    const page = html({
      answers: { owner_id: '11010519491231002X', staff: [{ health_number: '浙A0001' }] },
    })
    expect(page).toMatch(/<input[^>]*name="owner_id"[^>]*value="11010519491231002X"/)
    expect(page).toMatch(/<input[^>]*name="staff\[0\]\[health_number\]"[^>]*value="浙A0001"/)
    expect(page).toContain('value="owner_name owner_id owner_phone opens_on"')
    expect(page).not.toContain('tb-locked')
  })

  it('takes what was given masked as it is: the server checks what stands behind it', () => {
    const answers = { owner_id: '1101***********02X' }
    const form = shopForm()
    const [owner, ...others] = form.sections
    const fields = owner?.fields.map((field) => ({ ...field, isWithheld: field.id === 'owner_id' })) ?? []
    const given = { ...form, sections: owner ? [{ ...owner, fields }, ...others] : [] }
    const wrongIn = (data: FormContent) => problemsNow(data, '2026-03-02').map(({ path }) => path)
    expect(wrongIn(content({ answers }))).toContain('/owner_id')
    expect(wrongIn(content({ answers, form: given }))).not.toContain('/owner_id')
  })

  it('keeps markup that was typed as text', () => {
    expect(html({ answers: { owner_name: '<script>"&' } })).toContain('&lt;script>&quot;&amp;')
  })

  it('never posts a file with the form: a button leads to where files are chosen', () => {
    const page = html({ answers: { photos: ['f1'] }, files: { f1: '门头.jpg' } })
    expect(page).not.toContain('type="file"')
    expect(page).toMatch(/<button[^>]*id="field-photos"[^>]*name="_files" value="photos"/)
    expect(page).toContain('门头.jpg')
    expect(page).toContain('<input type="hidden" name="photos" value="f1"/>')
    expect(html({ takesFiles: true })).toMatch(/<input[^>]*type="file" id="field-photos"(?![^>]*name=)/)
    expect(html({ answers: { photos: ['f1', 'f2', 'f3'] } })).not.toContain('name="_files"')
  })

  it('offers regions from a list where there is one', () => {
    expect(html()).toMatch(/<input[^>]*name="region"/)
    expect(
      html({ regions: [{ code: '330302001000', name: '五马街道' }], answers: { region: '330302001000' } }),
    ).toContain('<option value="330302001000" selected>五马街道</option>')
  })

  it('is complete in English', () => {
    expect(html({ language: 'en' })).toContain('>Mobile phone</label>')
    expect(html({ language: 'en' })).toContain('(optional)')
  })
})
