import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { PAPER_FORMS } from '../forms/all.ts'
import { catalogFiles } from '../forms/files.ts'
import { DEMO_ITEMS } from '../items/all.ts'

const itemOf = (key: string) => DEMO_ITEMS.find((item) => item.key === key)

describe('forms and samples of the demonstration', () => {
  it('are what the catalogue says of them', () => {
    for (const { file, content } of catalogFiles())
      expect([file.name, createHash('sha256').update(content).digest('hex'), content.length]).toEqual([
        file.name,
        file.sha256,
        file.size,
      ])
  })

  it.each(PAPER_FORMS.map((form) => [form.title, form] as const))('%s belongs to a material', (_, form) => {
    const material = itemOf(form.item)?.definition.materials.find(({ id }) => id === form.material)
    expect(material).toMatchObject({ blankForm: { mime: 'application/pdf' }, sample: {} })
  })

  it('show every licence that an item issues', () => {
    for (const { definition } of DEMO_ITEMS)
      for (const { licenceType, sample } of definition.results)
        if (licenceType !== undefined) expect(sample).toMatchObject({ mime: 'application/pdf' })
  })
})
