import type { Font } from 'fontkit'

/** Red, green and blue, 0 to 1. */
export type Colour = readonly [number, number, number]

export type Segment =
  | readonly ['move', number, number]
  | readonly ['line', number, number]
  | readonly ['curve', number, number, number, number, number, number]
  | readonly ['close']

/** A path to be filled or drawn. The y axis goes down. */
export type Shape =
  | { readonly path: readonly Segment[]; readonly fill: Colour }
  | { readonly path: readonly Segment[]; readonly stroke: Colour; readonly width: number }

/** Content stream operators (ISO 32000-1 §8.5) for shapes, leaving the graphics state as it was. */
export function operatorsOf(shapes: readonly Shape[]): string {
  return ['q', ...shapes.flatMap(shapeOperators), 'Q'].join('\n')
}

function shapeOperators(shape: Shape): string[] {
  const path = shape.path.map(segmentOperator).join('\n')
  if ('fill' in shape) return [`${numbers(shape.fill)} rg`, path, 'f']
  return [`${numbers(shape.stroke)} RG ${number(shape.width)} w`, path, 'S']
}

function segmentOperator(segment: Segment): string {
  switch (segment[0]) {
    case 'move':
      return `${number(segment[1])} ${number(segment[2])} m`
    case 'line':
      return `${number(segment[1])} ${number(segment[2])} l`
    case 'curve':
      return `${numbers(segment.slice(1))} c`
    case 'close':
      return 'h'
  }
}

const numbers = (values: readonly (number | string)[]): string => values.map(Number).map(number).join(' ')
const number = (value: number): string => String(Math.round(value * 100) / 100)

/** A smooth curve through `steps` + 1 points of a function on 0…1 (cubic Hermite pieces). */
export function curveThrough(at: (t: number) => readonly [number, number], steps: number): Segment[] {
  const span = 1 / steps
  const slope = (t: number): readonly [number, number] => {
    const [x1, y1] = at(t - span / 100)
    const [x2, y2] = at(t + span / 100)
    return [(x2 - x1) * (50 / 3), (y2 - y1) * (50 / 3)]
  }
  const segments: Segment[] = [['move', ...at(0)]]
  for (let step = 0; step < steps; step++) {
    const from = at(step * span)
    const to = at((step + 1) * span)
    const leaving = slope(step * span)
    const arriving = slope((step + 1) * span)
    segments.push([
      'curve',
      from[0] + leaving[0],
      from[1] + leaving[1],
      to[0] - arriving[0],
      to[1] - arriving[1],
      ...to,
    ])
  }
  return segments
}

export function circle(x: number, y: number, radius: number): Segment[] {
  const round = (t: number) =>
    [x + radius * Math.cos(t * 2 * Math.PI), y + radius * Math.sin(t * 2 * Math.PI)] as const
  return [...curveThrough(round, 12), ['close']]
}

export const rectangle = (x: number, y: number, width: number, height: number): Segment[] => [
  ['move', x, y],
  ['line', x + width, y],
  ['line', x + width, y + height],
  ['line', x, y + height],
  ['close'],
]

/** Places a glyph: origin at its baseline's middle, `width` and `height` of the em square, turned clockwise. */
export interface GlyphPlace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly angle: number
}

/** A character's outline. */
export function glyphPath(font: Font, character: string, place: GlyphPlace): Segment[] {
  const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0)
  const sin = Math.sin(place.angle)
  const cos = Math.cos(place.angle)
  const put = (x: number, y: number): readonly [number, number] => {
    const across = ((x - glyph.advanceWidth / 2) / font.unitsPerEm) * place.width
    const down = (-y / font.unitsPerEm) * place.height
    return [place.x + across * cos - down * sin, place.y + across * sin + down * cos]
  }
  const path: Segment[] = []
  let last: readonly [number, number] = [0, 0]
  for (const { command, args } of glyph.path.commands) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args
    switch (command) {
      case 'moveTo':
        path.push(['move', ...put(a, b)])
        last = [a, b]
        break
      case 'lineTo':
        path.push(['line', ...put(a, b)])
        last = [a, b]
        break
      case 'quadraticCurveTo': {
        // The cubic with the same shape has its controls two thirds of the way to the quadratic's one.
        const first = put(last[0] + ((a - last[0]) * 2) / 3, last[1] + ((b - last[1]) * 2) / 3)
        const second = put(c + ((a - c) * 2) / 3, d + ((b - d) * 2) / 3)
        path.push(['curve', ...first, ...second, ...put(c, d)])
        last = [c, d]
        break
      }
      case 'bezierCurveTo':
        path.push(['curve', ...put(a, b), ...put(c, d), ...put(e, f)])
        last = [e, f]
        break
      case 'closePath':
        path.push(['close'])
        break
    }
  }
  return path
}
