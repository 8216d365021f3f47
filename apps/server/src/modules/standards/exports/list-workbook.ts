import type { Edition, ListKind, ListLine } from '@tongban/contracts/public-lists.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { listColumns, publicListWords } from '@tongban/i18n/public-lists.ts'
import type { Language } from '@tongban/i18n/translator.ts'
import { createWorkbook, type WrittenFile } from '../../../kernel/sheets/write-workbook.ts'

type Given = {
  readonly kind: ListKind
  readonly regionName: string
  readonly edition: Edition
  readonly lines: readonly ListLine[]
  readonly address: string
  readonly language: Language
}

/** Spreadsheet columns are as wide as the share in print, in characters. */
const CHARACTERS_A_SHARE = 7

/** An edition as a workbook: its lines, and what it is. */
export async function writeListWorkbook(directory: string, given: Given): Promise<WrittenFile> {
  const { kind, regionName, edition, lines, address, language } = given
  const say = publicListWords(language)
  const columns = listColumns(kind, language)
  const book = await createWorkbook(directory)
  try {
    const names = [say('brochure.sheet'), say('brochure.about_sheet')] as const
    const title = say('brochure.title', { region: regionName, list: say(`list.${kind}`) })
    const { number, day, basis, publishedBy, publishedAt, digest, signature, keyId } = edition
    const editionLine = say('brochure.edition', { number, day, lines: edition.lines })
    const widths = [...columns.map(({ share }) => share * CHARACTERS_A_SHARE), 30, 38, 8]
    const list = await book.sheet(names[0], widths, `${title} ${editionLine}`)
    await list.row([
      ...columns.map(({ head }) => head),
      say('line.organization'),
      say('line.code'),
      say('line.version'),
    ])
    for (const line of lines)
      await list.row([
        ...columns.map(({ value }) => value(line)),
        line.organizationName,
        line.code,
        line.version,
      ])
    const about = await book.sheet(names[1], [22, 90])
    await about.row([title, ''])
    await about.row([editionLine, ''])
    await about.row([say('brochure.basis'), basis])
    await about.row([say('brochure.by'), `${publishedBy} ${formatInstant(publishedAt, language)}`])
    await about.row([say('brochure.digest'), digest])
    await about.row([say('brochure.signature'), `${signature} (${keyId})`])
    await about.row([say('brochure.address'), address])
    return await book.finish(names)
  } catch (error) {
    await book.discard()
    throw error
  }
}
