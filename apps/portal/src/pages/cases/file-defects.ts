import type { Defect, MyCase } from '@tongban/contracts/cases.ts'
import type { Upload } from '@tongban/contracts/drafts.ts'
import { fieldsOf, type PreparedField } from '@tongban/law/forms/prepared-form.ts'

/** A defect that is mended with files. */
export type FileDefect = {
  readonly defect: Defect
  /** The field of the form that is answered with them; null for a material. */
  readonly field: PreparedField | null
  /** What was handed in so far. */
  readonly files: readonly Upload[]
  /** Id of its element on the page. */
  readonly block: string
}

export function fileDefects({ form, materials, uploads }: MyCase, defects: readonly Defect[]): FileDefect[] {
  const fields = fieldsOf(form).filter(({ type }) => type === 'upload')
  return defects.flatMap((defect): FileDefect[] => {
    const { target, targetId } = defect
    const block = `${target}-${targetId}`
    if (target === 'material') return [{ defect, field: null, files: materials[targetId] ?? [], block }]
    const field = fields.find(({ id }) => target === 'field' && id === targetId)
    return field ? [{ defect, field, files: uploads[targetId] ?? [], block }] : []
  })
}
