import type { Defect } from '@tongban/contracts/cases.ts'
import type { PreparedField, PreparedForm } from '@tongban/law/forms/prepared-form.ts'

/**
 * Of a form only the fields that the notice names, but for those answered with files. Their conditions are left out: they were answered, so they are
 * asked, and the rest of the form that the conditions read is not on the page.
 */
export function defectiveForm(form: PreparedForm, defects: readonly Defect[]): PreparedForm {
  const named = new Set(defects.filter(({ target }) => target === 'field').map(({ targetId }) => targetId))
  return {
    sections: form.sections
      .map(({ id, title, fields }) => ({
        id,
        title,
        fields: fields.filter(({ id, type }) => named.has(id) && type !== 'upload').map(unconditional),
      }))
      .filter(({ fields }) => fields.length > 0),
  }
}

function unconditional({
  visibleWhen: _visible,
  requiredWhen: _required,
  ...field
}: PreparedField): PreparedField {
  return field
}
