import type { ChildName } from './child-sheets.ts'
import { PENDING } from './column.ts'
import type { NationalItem } from './national-item.ts'

type Entries = Readonly<Partial<Record<ChildName, readonly object[]>>>

/** What other systems say in one field of the main table and this one in a table of its own. */
export function standIns({ table, row }: NationalItem): Entries {
  if (table === 'task_directory') return { law: basesOf(row.by_law) }
  return { law: basesOf(row.by_law), window: placeOf(row) }
}

/** 《行政许可法》（2019年修正）第十二条：…… */
const BASIS =
  /^(《[^》]+》)\s*(?:[（(]([^）)]{2,78})[）)])?\s*((?:第[零〇一二三四五六七八九十百千\d]+[条款项目编章节](?:之[一二三四五六七八九十]+)?)*)[：:，,、]?\s*([\s\S]*)$/

function basesOf(text: string | undefined): object[] {
  if (!text) return []
  return text.split('\n').flatMap((line) => {
    const [, name, documentNumber, article, content] = BASIS.exec(line.trim()) ?? []
    if (name === undefined) return []
    return [
      {
        name,
        ...(documentNumber !== undefined && { documentNumber }),
        article: article || PENDING,
        content: content || PENDING,
      },
    ]
  })
}

function placeOf({
  transact_addr: address,
  transact_time: hours,
  dept_name: hall,
}: NationalItem['row']): object[] {
  if (!address) return []
  return [{ hall: hall ?? PENDING, window: PENDING, address, hours: hours ?? PENDING, phone: PENDING }]
}
