import type { PageStyle, SealPlace } from './document.ts'
import type { FaceName, Faces } from './fonts.ts'
import { breakLines, type Line, widthOf } from './line-breaking.ts'
import { type Colour, operatorsOf, type Shape } from './vector.ts'

/** Points in a millimetre. */
export const MM = 72 / 25.4

export const INK: Colour = [0.07, 0.07, 0.07]
export const GREY: Colour = [0.42, 0.42, 0.42]
export const RULE: Colour = [0.55, 0.55, 0.55]

/** The document being drawn: where the next block goes, and what has been collected on the way. */
export interface Sheet {
  readonly pdf: PDFKit.PDFDocument
  readonly faces: Faces
  readonly style: PageStyle
  readonly seals: SealPlace[]
  readonly missing: Set<string>
  left: number
  width: number
  top: number
  bottom: number
  /** The upper edge of the next block. */
  y: number
  /** The element of the structure tree that takes the next block. */
  parent: PDFKit.PDFStructureElement
  /** Whether blocks may go on to another page: not those at a fixed place. */
  flows: boolean
}

export interface TextStyle {
  readonly face: FaceName
  readonly size: number
  readonly leading: number
  readonly align: 'left' | 'center' | 'right' | 'justify'
  readonly colour?: Colour
  /** In type sizes. */
  readonly indent?: number
  /** Between characters, in type sizes. */
  readonly spread?: number
}

/** Begins a new page unless the height is left on this one. */
export function need(sheet: Sheet, height: number): void {
  if (sheet.flows && sheet.y + height > sheet.bottom + 0.01 && sheet.y > sheet.top) newPage(sheet)
}

export function newPage(sheet: Sheet): void {
  sheet.pdf.continueOnNewPage()
  sheet.y = sheet.top
}

/** Draws inside an element of the structure tree that screen readers follow (ISO 32000-1 §14.7). */
export function tagged(sheet: Sheet, type: string, draw: () => void, alternative?: string): void {
  const options = alternative === undefined ? {} : { alt: alternative }
  sheet.parent.add(sheet.pdf.struct(type, options, draw))
}

/** Blocks inside one grouping element. */
export function grouped(sheet: Sheet, type: string, draw: () => void): void {
  const outer = sheet.parent
  const group = sheet.pdf.struct(type)
  outer.add(group)
  sheet.parent = group
  draw()
  sheet.parent = outer
}

/** Draws what screen readers pass over: lines, frames, page numbers. */
export function decoration(sheet: Sheet, draw: () => void): void {
  sheet.pdf.markContent('Artifact', { type: 'Layout' })
  draw()
  sheet.pdf.endMarkedContent()
}

export function drawShapes(sheet: Sheet, shapes: readonly Shape[]): void {
  sheet.pdf.addContent(operatorsOf(shapes))
}

export function linesOf(sheet: Sheet, text: string, style: TextStyle, width: number): Line[] {
  const spread = style.spread ?? 0
  const { measure } = sheet.faces[style.face]
  return breakLines(text, {
    width: width / style.size,
    measure: (character) => measure(character) + spread,
    indent: style.indent ?? 0,
  })
}

/** Breaks text at the sheet's width and draws it downwards from `y`, over as many pages as it takes. */
export function drawText(sheet: Sheet, text: string, style: TextStyle): void {
  const height = style.size * style.leading
  let isFirst = true
  for (const line of linesOf(sheet, text, style, sheet.width)) {
    need(sheet, height)
    const indent = isFirst ? (style.indent ?? 0) * style.size : 0
    drawLine(sheet, line, style, { x: sheet.left + indent, y: sheet.y, width: sheet.width - indent })
    sheet.y += height
    isFirst = !line.continues
  }
}

/** Draws one line of text into a box of the style's line height. */
export function drawLine(
  sheet: Sheet,
  line: Line,
  style: TextStyle,
  box: { readonly x: number; readonly y: number; readonly width: number },
): void {
  if (line.text === '') return
  const { size, align } = style
  const { has } = sheet.faces[style.face]
  for (const character of line.text) if (!has(character)) sheet.missing.add(character)
  const spread = (style.spread ?? 0) * size
  const free = box.width - line.width * size
  const gaps = [...line.text].length - 1
  const shift = align === 'center' ? (free + spread) / 2 : align === 'right' ? free + spread : 0
  const even = gaps > 0 ? free / gaps : 0
  // Before a long number or address a line may end early; stretching it would tear its words apart.
  const justified = align === 'justify' && line.continues && even <= size * 0.15 ? even : 0
  // Half the leading above and below, the ideographs' own box in the middle: they reach from −0.12 to 0.88.
  const baseline = box.y + (size * style.leading) / 2 + size * 0.38
  sheet.pdf
    .font(style.face)
    .fontSize(size)
    .fillColor(colourOf(style.colour ?? INK))
    .text(line.text, box.x + shift, baseline, {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: spread + justified,
    })
}

/** Space between characters, in points, that spreads a short text to a width; none for one that fills it. */
export function spreadTo(sheet: Sheet, text: string, face: FaceName, size: number, width: number): number {
  const gaps = [...text].length - 1
  return gaps > 0 ? Math.max(0, (width - widthOf(text, sheet.faces[face].measure) * size) / gaps) : 0
}

// pdfkit takes 0 to 255.
export const colourOf = (colour: Colour): [number, number, number] => [
  Math.round(colour[0] * 255),
  Math.round(colour[1] * 255),
  Math.round(colour[2] * 255),
]
