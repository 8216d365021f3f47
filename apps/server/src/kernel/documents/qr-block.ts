import { create } from 'qrcode'
import type { QrCode } from './document.ts'
import { drawShapes, drawText, GREY, MM, need, type Sheet, tagged } from './sheet.ts'
import { rectangle, type Segment } from './vector.ts'

const CAPTION_SIZE = 9

/** A QR code as one path, sharp at any size. */
export function drawQrCode(sheet: Sheet, block: QrCode): void {
  const size = block.sizeMm * MM
  need(sheet, size + (block.caption ? CAPTION_SIZE * 1.5 : 0))
  const free = sheet.width - size
  const x = sheet.left + (block.align === 'right' ? free : block.align === 'center' ? free / 2 : 0)
  const path = modulesOf(block.content, x, sheet.y, size)
  tagged(sheet, 'Figure', () => drawShapes(sheet, [{ path, fill: [0, 0, 0] }]), block.alternative)
  sheet.y += size
  const { caption } = block
  if (!caption) return
  sheet.y += 2
  const { left, width } = sheet
  // Centred under the code, as wide as the nearer margin allows.
  const overhang = Math.max(0, Math.min(size, x - left, left + width - x - size))
  sheet.left = x - overhang
  sheet.width = size + 2 * overhang
  const style = { face: 'regular', size: CAPTION_SIZE, leading: 1.5, align: 'center', colour: GREY } as const
  tagged(sheet, 'Caption', () => drawText(sheet, caption, style))
  sheet.left = left
  sheet.width = width
}

/** Runs of dark modules of a row become one rectangle each. */
function modulesOf(content: string, x: number, y: number, size: number): Segment[] {
  const { modules } = create(content, { errorCorrectionLevel: 'M' })
  const module = size / modules.size
  const path: Segment[] = []
  for (let row = 0; row < modules.size; row++) {
    let start = 0
    for (let column = 0; column <= modules.size; column++) {
      if (column < modules.size && modules.get(row, column)) continue
      if (column > start) {
        path.push(...rectangle(x + start * module, y + row * module, (column - start) * module, module))
      }
      start = column + 1
    }
  }
  return path
}
