import { deflateSync } from 'node:zlib'
import type { Font } from 'fontkit'
import type { Heading, Letterhead, Paragraph, Seal, Signing } from './document.ts'
import { widthOf } from './line-breaking.ts'
import { drawSeal } from './seal-drawing.ts'
import {
  decoration,
  drawLine,
  drawShapes,
  drawText,
  GREY,
  MM,
  need,
  type Sheet,
  type TextStyle,
  tagged,
} from './sheet.ts'
import { operatorsOf } from './vector.ts'

const LETTERHEAD_RED = [0.83, 0.05, 0.07] as const

export function drawLetterhead(sheet: Sheet, block: Letterhead): void {
  // One line always: a long name is set smaller, as printed letterheads do.
  const natural = widthOf(block.organization, sheet.faces.bold.measure)
  const size = Math.min(30, sheet.width / (natural * 1.06))
  const style: TextStyle = {
    face: 'bold',
    size,
    leading: 1.5,
    align: 'center',
    colour: LETTERHEAD_RED,
    spread: 0.05,
  }
  tagged(sheet, 'P', () => drawText(sheet, block.organization, style))
  const { documentNumber } = block
  if (documentNumber) {
    sheet.y += 8
    const text = { face: 'regular', size: sheet.style.textSize, leading: 1.6, align: 'center' } as const
    tagged(sheet, 'P', () => drawText(sheet, documentNumber, text))
  }
  sheet.y += 4 * MM
  decoration(sheet, () =>
    drawShapes(sheet, [
      {
        path: [
          ['move', sheet.left, sheet.y],
          ['line', sheet.left + sheet.width, sheet.y],
        ],
        stroke: LETTERHEAD_RED,
        width: 1.6,
      },
    ]),
  )
  sheet.y += sheet.style.textSize * 1.4
}

const HEADING_SIZES = { 1: 22, 2: 16, 3: 14 } as const

export function drawHeading(sheet: Sheet, block: Heading): void {
  const size = block.size ?? HEADING_SIZES[block.level]
  const isTitle = block.level === 1
  const style: TextStyle = {
    face: 'bold',
    size,
    leading: 1.5,
    align: isTitle ? 'center' : 'left',
    spread: block.spread ?? 0,
  }
  // A heading never stands alone at a page's end: below it is room for the head of a table and its first row.
  need(sheet, size * 1.5 + sheet.style.textSize * sheet.style.leading * 4)
  if (!isTitle) sheet.y += size * 0.4
  tagged(sheet, `H${block.level}`, () => drawText(sheet, block.text, style))
  sheet.y += isTitle ? size * 0.7 : size * 0.2
}

export function drawParagraph(sheet: Sheet, block: Paragraph): void {
  const look = block.look ?? 'body'
  const size = block.size ?? (look === 'note' ? 10.5 : sheet.style.textSize)
  const style: TextStyle = {
    face: 'regular',
    size,
    leading: look === 'note' ? 1.6 : sheet.style.leading,
    align: look === 'centred' ? 'center' : 'justify',
    indent: look === 'body' ? 2 : 0,
    ...(look === 'note' ? { colour: GREY } : {}),
  }
  tagged(sheet, 'P', () => drawText(sheet, block.text, style))
}

/** 成文日期 four characters from the right edge, the organization centred over it (GB/T 9704 §7.3.5). */
export function drawSigning(sheet: Sheet, block: Signing): void {
  const { textSize: size, leading } = sheet.style
  const { measure } = sheet.faces.regular
  const height = size * leading
  const widest = Math.max(widthOf(block.organization, measure), widthOf(block.date, measure)) * size
  const x = sheet.left + sheet.width - Math.min(4, (sheet.width - widest) / size) * size - widest
  const diameter = (block.seal?.diameterMm ?? 0) * MM
  // The seal is centred a little below the organization's name, so half of it stands above and below that line.
  const above = Math.max(0, diameter / 2 - height)
  const below = Math.max(0, diameter / 2 - height)
  need(sheet, above + 2 * height + below)
  sheet.y += above
  const style: TextStyle = { face: 'regular', size, leading, align: 'center' }
  const middle = sheet.y + height
  tagged(sheet, 'P', () => {
    for (const text of [block.organization, block.date]) {
      const line = { text, width: widthOf(text, measure), continues: false }
      drawLine(sheet, line, style, { x, y: sheet.y, width: widest })
      sheet.y += height
    }
  })
  if (!block.seal) return
  sheet.y += below
  const left = Math.min(x + widest / 2 - diameter / 2, sheet.left + sheet.width - diameter)
  const fromBottom = sheet.pdf.page.height - (middle + diameter / 2)
  sheet.seals.push({
    name: block.seal.name,
    page: sheet.pdf.bufferedPageRange().count - 1,
    rectangle: [left, fromBottom, left + diameter, fromBottom + diameter],
    appearance: appearanceOf(block.seal, sheet.faces.bold.font),
    alternative: `${block.seal.organization}电子印章`,
  })
}

/** Deflated operators of a seal. An organization seals the same way each time, so the last ones are kept. */
function appearanceOf(seal: Seal, font: Font): Uint8Array {
  const key = [seal.organization, seal.purpose, seal.number, seal.diameterMm].join('\n')
  const known = appearances.get(key)
  if (known) return known
  // Shapes count downwards, the box of an appearance upwards.
  const upwards = `1 0 0 -1 0 ${(seal.diameterMm * MM).toFixed(2)} cm`
  const made = deflateSync(`/Ink gs ${upwards}\n${operatorsOf(drawSeal(seal, font))}`)
  const [oldest] = appearances.keys()
  if (appearances.size >= KEPT_APPEARANCES && oldest !== undefined) appearances.delete(oldest)
  appearances.set(key, made)
  return made
}

// 20 KB each.
const KEPT_APPEARANCES = 50
const appearances = new Map<string, Uint8Array>()
