import { deflateSync } from 'node:zlib'
import { type Colour, curveThrough, operatorsOf, rectangle, type Shape } from './vector.ts'

const GOLD: Colour = [0.72, 0.56, 0.27]
const PALE_GOLD: Colour = [0.85, 0.74, 0.52]
const TINT: Colour = [0.965, 0.935, 0.865]
const MM = 72 / 25.4

/** The background as deflated PDF operators. It is drawn and compressed once for each page size: it takes 10 ms. */
export function certificateBackground(width: number, height: number): Buffer {
  const size = `${width}×${height}`
  const known = backgrounds.get(size)
  if (known) return known
  const made = deflateSync(operatorsOf(drawCertificateBackground(width, height)))
  backgrounds.set(size, made)
  return made
}

const backgrounds = new Map<string, Buffer>()

/** An engraver's frame (interlaced waves with a rosette in each corner) and a pale rosette behind the text. */
function drawCertificateBackground(width: number, height: number): Shape[] {
  const outer = 10 * MM
  const band = 9 * MM
  const middle = outer + band / 2
  const frame = (inset: number, lineWidth: number): Shape => ({
    path: rectangle(inset, inset, width - 2 * inset, height - 2 * inset),
    stroke: GOLD,
    width: lineWidth,
  })
  const corners: readonly (readonly [number, number])[] = [
    [middle, middle],
    [width - middle, middle],
    [middle, height - middle],
    [width - middle, height - middle],
  ]
  return [
    ...rosette(width / 2, height / 2, height * 0.34, {
      strands: 6,
      petals: 24,
      colour: TINT,
      lineWidth: 0.55,
    }),
    frame(outer, 1.6),
    frame(outer + 2.2, 0.4),
    frame(outer + band - 2.2, 0.4),
    frame(outer + band, 0.9),
    ...waves(middle, band * 0.31, width, height),
    ...corners.flatMap(([x, y]) => corner(x, y, band)),
  ]
}

/** Four strands along each side, a whole number of waves so that both ends meet the corners alike. */
function waves(inset: number, swing: number, width: number, height: number): Shape[] {
  return [0, 1, 2, 3].flatMap((strand) => {
    const colour = strand % 2 === 0 ? GOLD : PALE_GOLD
    const side = (
      length: number,
      put: (along: number, across: number) => readonly [number, number],
    ): Shape => {
      const count = Math.round(length / (5.2 * MM))
      const wave = (t: number) =>
        put(inset + t * length, swing * Math.sin(t * count * 2 * Math.PI + (strand * Math.PI) / 2))
      return { path: curveThrough(wave, count * 4), stroke: colour, width: 0.45 }
    }
    return [
      side(width - 2 * inset, (along, across) => [along, inset + across]),
      side(width - 2 * inset, (along, across) => [along, height - inset + across]),
      side(height - 2 * inset, (along, across) => [inset + across, along]),
      side(height - 2 * inset, (along, across) => [width - inset + across, along]),
    ]
  })
}

function corner(x: number, y: number, band: number): Shape[] {
  const size = band * 1.02
  return [
    { path: rectangle(x - size / 2, y - size / 2, size, size), fill: [1, 0.985, 0.955] },
    { path: rectangle(x - size / 2, y - size / 2, size, size), stroke: GOLD, width: 0.9 },
    ...rosette(x, y, size * 0.42, { strands: 3, petals: 8, colour: GOLD, lineWidth: 0.4 }),
  ]
}

/** Turned copies of one wavy ring inside a circle, as the rose engine of a banknote printer draws them. */
function rosette(
  x: number,
  y: number,
  radius: number,
  style: { strands: number; petals: number; colour: Colour; lineWidth: number },
): Shape[] {
  return Array.from({ length: style.strands }, (_, strand): Shape => {
    const shift = (strand / style.strands) * 2 * Math.PI
    const ring = (t: number): readonly [number, number] => {
      const angle = t * 2 * Math.PI
      const wave = Math.sin(angle * style.petals + shift)
      const swell = Math.cos((angle * style.petals) / 2 + shift / 2)
      const length = radius * (0.7 + 0.24 * wave + 0.06 * swell)
      return [x + length * Math.cos(angle), y + length * Math.sin(angle)]
    }
    return { path: curveThrough(ring, style.petals * 6), stroke: style.colour, width: style.lineWidth }
  })
}
