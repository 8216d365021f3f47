/**
 * Writes data/forms: blank forms and filled samples of papers, samples of results, and what the catalogue says of them.
 * Run it by hand when a form changes: `node demo/build-forms.ts`. Equal forms give equal files.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import type { CatalogFile } from '@tongban/contracts/items.ts'
import type { DocumentDescription } from '../apps/server/src/kernel/documents/document.ts'
import { createPress } from '../apps/server/src/kernel/documents/press.ts'
import { PAPER_FORMS } from './forms/all.ts'
import { formKey, resultKey } from './forms/files.ts'
import { drawForm } from './forms/paper-form.ts'
import { drawResult } from './forms/result-sample.ts'
import { DEMO_ITEMS } from './items/all.ts'
import { licenceTypeOf } from './licence-types.ts'

const FOLDER = new URL('data/forms/', import.meta.url)
const LOOKS = ['blank', 'sample'] as const
const KINDS = { blank: '空白表', sample: '样表' } as const

type Drawn = { readonly key: string; readonly name: string; readonly description: DocumentDescription }

const papers = PAPER_FORMS.flatMap((form) =>
  LOOKS.map(
    (look): Drawn => ({
      key: formKey(form.item, form.material, look),
      name: `${form.title}-${KINDS[look]}.pdf`,
      description: drawForm(form, look, '通办'),
    }),
  ),
)
const issued = new Set(
  DEMO_ITEMS.flatMap(({ definition }) => definition.results.flatMap(({ licenceType }) => licenceType ?? [])),
)
const results = [...issued].map((key): Drawn => {
  const type = licenceTypeOf(key)
  return { key: resultKey(key), name: `${type.name}-样本.pdf`, description: drawResult(type) }
})

mkdirSync(FOLDER, { recursive: true })
for (const old of readdirSync(FOLDER)) if (old.endsWith('.pdf')) rmSync(new URL(old, FOLDER))
const press = createPress()
const files: Record<string, CatalogFile> = {}
for (const { key, name, description } of [...papers, ...results]) {
  const { pdf } = await press.render(description)
  writeFileSync(new URL(`${key}.pdf`, FOLDER), pdf)
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  files[key] = { name, sha256, mime: 'application/pdf', size: pdf.length }
}
await press.close()
writeFileSync(new URL('files.json', FOLDER), `${JSON.stringify(files, null, 2)}\n`)
