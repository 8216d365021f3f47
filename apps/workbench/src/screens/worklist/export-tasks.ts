import type { WorklistRow } from '@tongban/contracts/officer-cases.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import type { Language } from '@tongban/i18n/translator.ts'
import { workbenchWords } from '@tongban/i18n/workbench.ts'
// Compresses in the page: the other entry starts a worker from a blob, which the content security policy forbids.
import writeExcelFile from 'write-excel-file/universal'

/** Downloads these rows as a workbook, which says at its end who took it, when and what for. */
export async function exportTasks(
  rows: readonly WorklistRow[],
  language: Language,
  taker: { readonly office: string; readonly name: string; readonly purpose: string },
): Promise<void> {
  const say = workbenchWords(language)
  const columns = [
    { head: say('worklist.number'), width: 46, value: (row: WorklistRow) => row.number },
    { head: say('worklist.item'), width: 30, value: (row: WorklistRow) => row.itemName },
    { head: say('worklist.organization'), width: 26, value: (row: WorklistRow) => row.organizationName },
    { head: say('worklist.applicant'), width: 26, value: (row: WorklistRow) => row.applicantName },
    { head: say('worklist.step'), width: 20, value: (row: WorklistRow) => row.stepName },
    {
      head: say('worklist.light'),
      width: 10,
      value: (row: WorklistRow) => say(`light.${row.paused ? 'paused' : row.light}`),
    },
    { head: say('worklist.due'), width: 14, value: (row: WorklistRow) => row.dueOn ?? '' },
    {
      head: say('worklist.submitted'),
      width: 24,
      value: (row: WorklistRow) => formatInstant(row.submittedAt, language),
    },
    { head: say('worklist.holder'), width: 12, value: (row: WorklistRow) => row.assigneeName ?? '' },
  ]
  const head = columns.map((column) => ({ value: column.head, fontWeight: 'bold' as const }))
  const sheet = [
    head,
    ...rows.map((row) => columns.map(({ value }) => ({ value: value(row), type: String }))),
    [
      {
        value: say('worklist.taken', {
          ...taker,
          at: formatInstant(Temporal.Now.instant().toString(), language),
        }),
      },
    ],
  ]
  const blob = await writeExcelFile(sheet, {
    sheet: say('room.worklist'),
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
  }).toBlob()
  download(blob, `${say('room.worklist')}-${Temporal.Now.plainDateISO('Asia/Shanghai')}.xlsx`)
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
