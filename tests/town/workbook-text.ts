import { openWorkbook } from '../../apps/server/src/kernel/sheets/read-workbook.ts'

/** Everything that the sheets of a small workbook say, a line each row. */
export async function workbookText(path: string): Promise<string> {
  const book = await openWorkbook(path, {
    unpackedBytes: 4_000_000,
    rows: 1000,
    columns: 50,
    sharedCharacters: 500_000,
  })
  const lines: string[] = []
  for (const sheet of book.sheets) for await (const { cells } of sheet.rows()) lines.push(cells.join('\t'))
  book.close()
  return lines.join('\n')
}
