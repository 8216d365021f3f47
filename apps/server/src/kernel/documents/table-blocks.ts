import type { CellTone, Fields, Table, TableCell } from './document.ts'
import type { Line } from './line-breaking.ts'
import {
  decoration,
  drawLine,
  drawShapes,
  drawText,
  grouped,
  INK,
  linesOf,
  MM,
  need,
  newPage,
  RULE,
  type Sheet,
  spreadTo,
  type TextStyle,
  tagged,
} from './sheet.ts'
import { type Colour, rectangle } from './vector.ts'

const PADDING = 5
const SHADE: Colour = [0.955, 0.955, 0.945]
const TONES: Readonly<Record<CellTone, Colour>> = {
  good: [0.9, 0.95, 0.91],
  best: [0.89, 0.93, 0.99],
  caution: [0.99, 0.94, 0.84],
  bad: [0.98, 0.9, 0.89],
  note: [0.95, 0.94, 0.97],
}

interface Cell {
  readonly text: string
  readonly width: number
  readonly style: TextStyle
  readonly isHeader: boolean
  readonly ground?: Colour
}

/** A table with ruled cells; the header is repeated on each page. */
export function drawTable(sheet: Sheet, block: Table): void {
  const size = block.size ?? 11
  const shares = block.columns.reduce((sum, { share }) => sum + share, 0)
  const cells = (given: readonly TableCell[], isHeader: boolean): Cell[] =>
    block.columns.map(({ share, align = 'left' }, index) => {
      const cell = given[index] ?? ''
      return {
        text: typeof cell === 'string' ? cell : cell.text,
        width: (sheet.width * share) / shares,
        style: cellStyle(size, isHeader ? 'bold' : 'regular', isHeader ? 'center' : align),
        isHeader,
        ...(typeof cell !== 'string' && { ground: TONES[cell.tone] }),
      }
    })
  const header = cells(
    block.columns.map(({ title }) => title),
    true,
  )
  grouped(sheet, 'Table', () => {
    drawRow(sheet, header)
    for (const row of block.rows) drawRow(sheet, cells(row, false), header)
  })
  sheet.y += size * 0.8
}

export function drawFields(sheet: Sheet, block: Fields): void {
  if (block.look === 'open') drawOpenFields(sheet, block)
  else drawBoxedFields(sheet, block)
}

function drawBoxedFields(sheet: Sheet, block: Fields): void {
  const columns = block.columns ?? 1
  const size = block.size ?? 11.5
  const labelWidth = (block.labelWidthMm ?? 34) * MM
  const valueWidth = sheet.width / columns - labelWidth
  grouped(sheet, 'Table', () => {
    for (let start = 0; start < block.rows.length; start += columns) {
      const row = block.rows.slice(start, start + columns)
      const cells = row.flatMap(({ label, value }, index): Cell[] => [
        { text: label, width: labelWidth, style: cellStyle(size, 'regular', 'center'), isHeader: true },
        {
          text: value,
          // The last pair of an odd number takes the rest of the row.
          width:
            valueWidth + (index === row.length - 1 ? (sheet.width / columns) * (columns - row.length) : 0),
          style: cellStyle(size, 'regular', 'left'),
          isHeader: false,
        },
      ])
      drawRow(sheet, cells)
    }
  })
  sheet.y += size * 0.8
}

function drawOpenFields(sheet: Sheet, block: Fields): void {
  const size = block.size ?? sheet.style.textSize
  const leading = sheet.style.leading
  const columns = block.columns ?? 1
  const labelWidth = block.labelWidthMm ? block.labelWidthMm * MM : size * 5
  const columnWidth = sheet.width / columns
  const { left, width } = sheet
  for (let start = 0; start < block.rows.length; start += columns) {
    need(sheet, size * leading)
    const y = sheet.y
    let lowest = y
    for (const [index, { label, value }] of block.rows.slice(start, start + columns).entries()) {
      sheet.y = y
      const x = left + index * columnWidth
      const spread = spreadTo(sheet, label, 'regular', size, labelWidth)
      const valueX = x + labelWidth + size * 1.2
      tagged(sheet, 'P', () => {
        const style: TextStyle = { face: 'regular', size, leading, align: 'left', spread: spread / size }
        drawLine(sheet, lineOf(label), style, { x, y, width: labelWidth })
        drawLine(sheet, lineOf('：'), { ...style, spread: 0 }, { x: x + labelWidth, y, width: size })
        sheet.left = valueX
        sheet.width = x + columnWidth - valueX
        drawText(sheet, value, { face: 'regular', size, leading, align: 'left' })
      })
      lowest = Math.max(lowest, sheet.y)
    }
    sheet.y = lowest
    sheet.left = left
    sheet.width = width
  }
}

const lineOf = (text: string): Line => ({ text, width: 0, continues: false })

const cellStyle = (size: number, face: 'regular' | 'bold', align: TextStyle['align']): TextStyle => ({
  face,
  size,
  leading: 1.5,
  align,
  colour: INK,
})

/** A row is kept together where a page can hold it; a taller one goes on over the pages. */
function drawRow(sheet: Sheet, cells: readonly Cell[], repeatedHeader?: readonly Cell[]): void {
  const lineHeight = Math.max(...cells.map(({ style }) => style.size * style.leading))
  const columns = cells.map((cell) => linesOf(sheet, cell.text, cell.style, cell.width - 2 * PADDING))
  const count = Math.max(1, ...columns.map((lines) => lines.length))
  const fits = count * lineHeight + 2 * PADDING <= sheet.bottom - sheet.top - lineHeight * 3
  let drawn = 0
  while (drawn < count) {
    const room = Math.floor((sheet.bottom - sheet.y - 2 * PADDING) / lineHeight)
    if (sheet.flows && room < (fits ? count - drawn : 1)) {
      newPage(sheet)
      if (repeatedHeader) drawRow(sheet, repeatedHeader)
      continue
    }
    const share = sheet.flows ? Math.min(room, count - drawn) : count
    drawRowPart(
      sheet,
      cells,
      columns.map((lines) => partOf(lines, drawn, share, count)),
      share * lineHeight,
    )
    drawn += share
  }
}

/** The lines of a cell that stand in this part of the row; a cell that needs one part only is centred in it. */
function partOf(lines: readonly Line[], start: number, length: number, count: number): readonly Line[] {
  return length === count ? lines : lines.slice(start, start + length)
}

function drawRowPart(
  sheet: Sheet,
  cells: readonly Cell[],
  columns: readonly (readonly Line[])[],
  textHeight: number,
): void {
  const height = textHeight + 2 * PADDING
  const top = sheet.y
  const lefts = cells.map(
    (_, index) => sheet.left + cells.slice(0, index).reduce((sum, { width }) => sum + width, 0),
  )
  decoration(sheet, () =>
    drawShapes(
      sheet,
      cells.flatMap((cell, index) => {
        const path = rectangle(lefts[index] ?? sheet.left, top, cell.width, height)
        const outline = { path, stroke: RULE, width: 0.6 }
        const ground = cell.isHeader ? SHADE : cell.ground
        return ground ? [{ path, fill: ground }, outline] : [outline]
      }),
    ),
  )
  grouped(sheet, 'TR', () => {
    for (const [index, cell] of cells.entries()) {
      const lines = columns[index] ?? []
      const lineHeight = cell.style.size * cell.style.leading
      const first = top + (height - lines.length * lineHeight) / 2
      tagged(sheet, cell.isHeader ? 'TH' : 'TD', () => {
        for (const [row, line] of lines.entries()) {
          const box = {
            x: (lefts[index] ?? sheet.left) + PADDING,
            y: first + row * lineHeight,
            width: cell.width - 2 * PADDING,
          }
          drawLine(sheet, line, cell.style, box)
        }
      })
    }
  })
  sheet.y = top + height
}
