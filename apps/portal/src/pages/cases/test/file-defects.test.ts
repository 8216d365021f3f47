import type { PreparedField } from '@tongban/law/forms/prepared-form.ts'
import { expect, it } from 'vitest'
import { myCase } from '../../../test/sample-applications.ts'
import { defectiveForm } from '../defective-form.ts'
import { fileDefects } from '../file-defects.ts'

const photos: PreparedField = { id: 'photos', type: 'upload', label: '门面照片' }
const form = { sections: [...myCase.form.sections, { id: 'front', title: '门面', fields: [photos] }] }
const [plan] = Object.values(myCase.materials).flat()
const defect = (targetId: string, target: 'field' | 'material') =>
  ({ target, targetId, label: '内容', problem: 'unclear', instruction: '请重拍。' }) as const

it('asks for files where the notice names a material or a field answered with them, and for nothing twice', () => {
  const materialId = Object.keys(myCase.materials)[0] ?? ''
  const defects = [defect(materialId, 'material'), defect('photos', 'field'), defect('seats', 'field')]
  const found = { ...myCase, form, uploads: { photos: plan ? [plan] : [] } }
  expect(fileDefects(found, defects)).toMatchObject([
    { field: null, files: [plan], block: `material-${materialId}` },
    { field: photos, files: [plan], block: 'field-photos' },
  ])
  expect(defectiveForm(form, defects).sections.flatMap(({ fields }) => fields.map(({ id }) => id))).toEqual([
    'seats',
  ])
})
