import { readFileSync } from 'node:fs'
import type { CatalogFile } from '@tongban/contracts/items.ts'
import type { DemoItem } from '../items/demo-item.ts'

/** Written by build.ts together with the files. */
const FOLDER = new URL('../data/forms/', import.meta.url)
const files: Readonly<Record<string, CatalogFile>> = JSON.parse(
  readFileSync(new URL('files.json', FOLDER), 'utf8'),
)

export const formKey = (item: string, material: string, look: 'blank' | 'sample'): string =>
  `${item}.${material}.${look}`
export const resultKey = (licenceType: string): string => `result.${licenceType}`

/** Every form and sample with its content. */
export const catalogFiles = (): { file: CatalogFile; content: Buffer }[] =>
  Object.entries(files).map(([key, file]) => ({ file, content: readFileSync(new URL(`${key}.pdf`, FOLDER)) }))

/** The item with 空白表、样表 of its papers and 样本 of its results, where there are any. */
export function withCatalogFiles(item: DemoItem): DemoItem {
  const { definition, key } = item
  return {
    ...item,
    definition: {
      ...definition,
      materials: definition.materials.map((material) => {
        const blankForm = files[formKey(key, material.id, 'blank')]
        const sample = files[formKey(key, material.id, 'sample')]
        return { ...material, ...(blankForm && { blankForm }), ...(sample && { sample }) }
      }),
      results: definition.results.map((result) => {
        const sample = result.licenceType && files[resultKey(result.licenceType)]
        return sample ? { ...result, sample } : result
      }),
    },
  }
}
