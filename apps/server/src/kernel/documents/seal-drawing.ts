import type { Font } from 'fontkit'
import type { Seal } from './document.ts'
import { type Colour, circle, glyphPath, type Segment, type Shape } from './vector.ts'

const RED: Colour = [0.85, 0.07, 0.09]
const MM = 72 / 25.4

/**
 * A round seal in a box of its diameter, in points. 国发〔1999〕25号: a star in the middle, the organization's name
 * around it from left to right. Names of any length keep an even spacing: they take a wider arc, then smaller letters.
 */
export function drawSeal(seal: Seal, font: Font): Shape[] {
  const radius = (seal.diameterMm * MM) / 2
  const ring = radius * 0.055
  const shapes: Shape[] = [
    { path: circle(radius, radius, radius - ring / 2 - 0.3), stroke: RED, width: ring },
    { path: star(radius, radius * 1.0, radius * 0.31), fill: RED },
    { path: nameOnArc(seal.organization, font, radius), fill: RED },
  ]
  if (seal.purpose) shapes.push({ path: straight(seal.purpose, font, radius), fill: RED })
  if (seal.number) shapes.push({ path: numberOnArc(seal.number, font, radius), fill: RED })
  return shapes
}

function star(x: number, y: number, radius: number): Segment[] {
  // The inner corners of a regular pentagram lie at 0.382 of its radius.
  const corners = Array.from({ length: 10 }, (_, corner): readonly [number, number] => {
    const length = corner % 2 === 0 ? radius : radius * 0.381966
    const angle = (corner * Math.PI) / 5
    return [x + length * Math.sin(angle), y - length * Math.cos(angle)]
  })
  return [...corners.map(([cx, cy], corner): Segment => [corner === 0 ? 'move' : 'line', cx, cy]), ['close']]
}

function nameOnArc(name: string, font: Font, radius: number): Segment[] {
  const characters = [...name]
  const widest = (characters.length > 12 ? 262 : 236) * (Math.PI / 180)
  const step = Math.min(25 * (Math.PI / 180), widest / Math.max(1, characters.length - 1))
  const baseline = radius * 0.66
  const width = Math.min(radius * 0.3, step * baseline * 1.12)
  const height = Math.min(radius * 0.27, width * 1.35)
  return characters.flatMap((character, index) => {
    const angle = (index - (characters.length - 1) / 2) * step
    const x = radius + baseline * Math.sin(angle)
    const y = radius - baseline * Math.cos(angle)
    return glyphPath(font, character, { x, y, width, height, angle })
  })
}

function straight(text: string, font: Font, radius: number): Segment[] {
  const characters = [...text]
  const width = Math.min(radius * 0.19, (radius * 1.12) / characters.length)
  const y = radius * 1.56
  return characters.flatMap((character, index) => {
    const x = radius + (index - (characters.length - 1) / 2) * width
    return glyphPath(font, character, {
      x,
      y,
      width: width * 0.96,
      height: Math.min(radius * 0.19, width * 1.3),
      angle: 0,
    })
  })
}

function numberOnArc(text: string, font: Font, radius: number): Segment[] {
  const characters = [...text]
  const step = 5.2 * (Math.PI / 180)
  const baseline = radius * 0.885
  const size = radius * 0.095
  return characters.flatMap((character, index) => {
    const angle = (index - (characters.length - 1) / 2) * step
    const x = radius + baseline * Math.sin(angle)
    const y = radius + baseline * Math.cos(angle)
    return glyphPath(font, character, { x, y, width: size, height: size, angle: -angle })
  })
}
