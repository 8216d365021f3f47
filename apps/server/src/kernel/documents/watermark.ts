import { colourOf } from './sheet.ts'

/** Pale slanted text over a whole page of this size in points; the regular face must be registered. */
export function paintWatermark(pdf: PDFKit.PDFDocument, text: string, width: number, height: number): void {
  const step = Math.max(180, [...text].length * 16 + 60)
  pdf.save()
  pdf.rotate(-28, { origin: [width / 2, height / 2] })
  pdf
    .font('regular')
    .fontSize(14)
    .fillColor(colourOf([0.45, 0.45, 0.45]))
    .fillOpacity(0.16)
  for (let y = -height / 2; y < height * 1.5; y += 110) {
    for (let x = -width / 2; x < width * 1.5; x += step) pdf.text(text, x, y, { lineBreak: false })
  }
  pdf.restore()
}
