import type { Bars, Trend } from './document.ts'
import {
  decoration,
  drawLine,
  drawShapes,
  drawText,
  GREY,
  INK,
  linesOf,
  MM,
  need,
  RULE,
  type Sheet,
  type TextStyle,
  tagged,
} from './sheet.ts'
import { type Colour, circle, rectangle, type Segment, type Shape } from './vector.ts'

const FILL: Colour = [0.16, 0.38, 0.68]
const TRACK: Colour = [0.93, 0.93, 0.92]
const FAINT: Colour = [0.85, 0.85, 0.83]
const SIZE = 10.5
const GAP = 6

const text = (align: TextStyle['align'], colour: Colour = INK): TextStyle => ({
  face: 'regular',
  size: SIZE,
  leading: 1.45,
  align,
  colour,
})

/** Names, bars of one scale, and what each bar says: read as lines of text by who cannot see it. */
export function drawBars(sheet: Sheet, { rows, most, labelWidthMm = 46, valueWidthMm = 24 }: Bars): void {
  const { left, width } = sheet
  const labelWidth = labelWidthMm * MM
  const valueWidth = valueWidthMm * MM
  const room = width - labelWidth - valueWidth - 2 * GAP
  for (const { label, value, text: said } of rows) {
    const lines = linesOf(sheet, label, text('right'), labelWidth)
    const lineHeight = SIZE * 1.45
    const height = Math.max(1, lines.length) * lineHeight + 4
    need(sheet, height)
    const middle = sheet.y + height / 2
    const length = most > 0 ? (Math.min(Math.max(value, 0), most) / most) * room : 0
    const bar = left + labelWidth + GAP
    decoration(sheet, () =>
      drawShapes(sheet, [
        { path: rectangle(bar, middle - 4.5, room, 9), fill: TRACK },
        ...(length > 0 ? [{ path: rectangle(bar, middle - 4.5, length, 9), fill: FILL }] : []),
      ]),
    )
    tagged(sheet, 'P', () => {
      for (const [index, line] of lines.entries()) {
        const y = middle - (lines.length * lineHeight) / 2 + index * lineHeight
        drawLine(sheet, line, text('right'), { x: left, y, width: labelWidth })
      }
      const box = { x: bar + room + GAP, y: middle - lineHeight / 2, width: valueWidth }
      for (const line of linesOf(sheet, said, text('left'), valueWidth).slice(0, 1))
        drawLine(sheet, line, text('left'), box)
    })
    sheet.y += height
  }
  sheet.y += SIZE * 0.8
}

/** A line through points at even distances, with the ends of the scale and of the time named. */
export function drawTrend(sheet: Sheet, { points, least, most, heightMm = 42, alternative }: Trend): void {
  const height = heightMm * MM
  need(sheet, height + SIZE * 2)
  const scaleWidth = 12 * MM
  const left = sheet.left + scaleWidth
  const right = sheet.left + sheet.width - 14 * MM
  const top = sheet.y + SIZE
  const bottom = top + height
  const span = Math.max(most - least, 1)
  const x = (index: number) =>
    points.length > 1 ? left + ((right - left) * index) / (points.length - 1) : (left + right) / 2
  const y = (value: number) => bottom - ((value - least) / span) * height
  const level = (value: number, colour: Colour): Shape => ({
    path: [
      ['move', left, y(value)],
      ['line', right, y(value)],
    ],
    stroke: colour,
    width: 0.6,
  })
  const curve = points.map(({ value }, index): Segment => [index === 0 ? 'move' : 'line', x(index), y(value)])
  const scale = [least, (least + most) / 2, most]
  tagged(
    sheet,
    'Figure',
    () => {
      drawShapes(sheet, [
        ...scale.map((value, index) => level(value, index === 0 ? RULE : FAINT)),
        ...(points.length > 1 ? [{ path: curve, stroke: FILL, width: 1.6 }] : []),
        ...points.map(({ value }, index) => ({ path: circle(x(index), y(value), 2.2), fill: FILL })),
      ])
      const put = (said: string, style: TextStyle, atX: number, atY: number, width: number) => {
        for (const line of linesOf(sheet, said, style, width).slice(0, 1))
          drawLine(sheet, line, style, { x: atX, y: atY, width })
      }
      for (const value of scale)
        put(
          String(Math.round(value)),
          text('right', GREY),
          sheet.left,
          y(value) - SIZE * 0.72,
          scaleWidth - GAP,
        )
      const [first, last] = [points[0], points.at(-1)]
      if (first) put(first.label, text('left', GREY), left, bottom + 3, 60 * MM)
      if (last && points.length > 1)
        put(last.label, text('right', GREY), right - 60 * MM, bottom + 3, 60 * MM)
      if (last)
        put(
          String(last.value),
          { ...text('left'), face: 'bold' },
          x(points.length - 1) + 5,
          y(last.value) - SIZE * 0.72,
          14 * MM,
        )
    },
    alternative,
  )
  sheet.y = bottom + SIZE * 2.4
}

/** What a chart shows, above it. */
export function drawCaption(sheet: Sheet, caption: string): void {
  need(sheet, SIZE * 4)
  tagged(sheet, 'P', () => drawText(sheet, caption, { ...text('left'), face: 'bold' }))
  sheet.y += 3
}
