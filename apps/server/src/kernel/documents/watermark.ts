import { colourOf } from './sheet.ts'

const SIZE = 14
/** Of the lines to the horizontal. */
const SLANT_DEGREES = -28
const BETWEEN_LINES = 90
const BETWEEN_TEXTS = 40

/** White round each character, unseen on paper: on a dark photograph it is what can be read. */
const EDGE = { width: 0.5, opacity: 0.3 }

/** Pale slanted text over a whole page of this size in points; the regular face must be registered. */
export function paintWatermark(pdf: PDFKit.PDFDocument, text: string, width: number, height: number): void {
  pdf.save()
  pdf.rotate(SLANT_DEGREES, { origin: [width / 2, height / 2] })
  pdf
    .font('regular')
    .fontSize(SIZE)
    .fillColor(colourOf([0.45, 0.45, 0.45]))
    .fillOpacity(0.16)
    .strokeColor(colourOf([1, 1, 1]))
    .strokeOpacity(EDGE.opacity)
    .lineWidth(EDGE.width)
  const places = placesOf(pdf.widthOfString(text), width, height)
  // The edge lies below the body, which it would take the colour from.
  for (const [x, y] of places) pdf.text(text, x, y, { lineBreak: false, fill: false, stroke: true })
  for (const [x, y] of places) pdf.text(text, x, y, { lineBreak: false })
  pdf.restore()
}

/** Where texts of this width begin, on lines turned about the middle of the page: one in the middle, no part left bare. */
export function placesOf(textWidth: number, width: number, height: number): [x: number, y: number][] {
  const reach = Math.hypot(width, height) / 2
  const step = textWidth + BETWEEN_TEXTS
  const lines = Math.ceil(reach / BETWEEN_LINES)
  return around(lines).flatMap((line) => {
    // Gaps do not stand under one another.
    const shift = line % 2 === 0 ? 0 : step / 2
    return around(Math.ceil(reach / step) + 1).map((place): [number, number] => [
      width / 2 - textWidth / 2 + place * step + shift,
      height / 2 + line * BETWEEN_LINES - SIZE / 2,
    ])
  })
}

/** -2, -1, 0, 1, 2 for two. */
const around = (most: number): number[] => Array.from({ length: 2 * most + 1 }, (_, index) => index - most)
