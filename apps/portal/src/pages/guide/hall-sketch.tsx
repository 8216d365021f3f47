import { distanceKm, type Position, positionOf } from '@tongban/law/places/order-places.ts'
import { usePage } from '../../page.tsx'
import type { GuideHall } from './halls.ts'

const WIDTH = 320
const HEIGHT = 180
const MARGIN = 34
const KM_PER_DEGREE = 111.2
/** Kilometres that a scale may stand for. */
const SCALES = [0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500]
const LONGEST_SCALE = 120
const NEAR_KM = 12
const DIRECTIONS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const

type Marked = { readonly number: number; readonly name: string; readonly position: Position }

/** Where the halls lie to one another, drawn here: no map service learns who looks at what. */
export function HallSketch({ halls }: { halls: readonly GuideHall[] }) {
  const { t } = usePage()
  const marked = nearOnes(
    halls.flatMap((hall, index): Marked[] => {
      const position = positionOf(hall)
      return position ? [{ number: index + 1, name: hall.hall, position }] : []
    }),
  )
  const [from, ...others] = marked
  const away = others.flatMap(({ position, name }) => {
    const distance = from ? distanceKm(from.position, position) : 0
    return from && distance > 0.05
      ? [
          t('guide.sketch_away', {
            to: name,
            from: from.name,
            direction: t(`guide.direction_${directionOf(from.position, position)}`),
            distance: distance.toFixed(1),
          }),
        ]
      : []
  })
  if (!from || away.length === 0) return null
  const { place, pixelsPerKm } = projection(marked.map(({ position }) => position))
  const scale = SCALES.findLast((km) => km * pixelsPerKm <= LONGEST_SCALE) ?? 0.5
  return (
    <figure class="hall-sketch">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${t('guide.sketch')}：${away.join('；')}`}
      >
        <path class="sketch-scale" d={`M16 ${HEIGHT - 14}v5h${scale * pixelsPerKm}v-5`} />
        <text x={16} y={HEIGHT - 20}>
          {t('guide.scale', { distance: scale })}
        </text>
        <path class="sketch-north" d={`M${WIDTH - 18} 30V12l-5 7m5-7 5 7`} />
        <text x={WIDTH - 18} y={44} text-anchor="middle">
          N
        </text>
        {marked.toReversed().map(({ number, position }) => {
          const { x, y } = place(position)
          return (
            <g key={number}>
              <circle class={number === 1 ? 'sketch-nearest' : 'sketch-hall'} cx={x} cy={y} r={11} />
              <text class="sketch-number" x={x} y={y + 4.5} text-anchor="middle">
                {number}
              </text>
            </g>
          )
        })}
      </svg>
      <figcaption class="tb-soft tb-small">{t('guide.sketch')}</figcaption>
    </figure>
  )
}

/** One far away would press the others into one point; it stands in the list. */
function nearOnes(marked: readonly Marked[]): readonly Marked[] {
  const [first] = marked
  if (!first) return marked
  const near = marked.filter(({ position }) => distanceKm(first.position, position) <= NEAR_KM)
  return near.length > 1 ? near : marked
}

/** Flat enough for a province: degrees of longitude shrink with the cosine of the latitude. */
function projection(positions: readonly Position[]) {
  const latitudes = positions.map(({ latitude }) => latitude)
  const middle = (Math.min(...latitudes) + Math.max(...latitudes)) / 2
  const shrink = Math.cos((middle * Math.PI) / 180)
  const flat = ({ longitude, latitude }: Position) => ({
    x: longitude * shrink * KM_PER_DEGREE,
    y: -latitude * KM_PER_DEGREE,
  })
  const points = positions.map(flat)
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const pixelsPerKm = Math.min(
    (WIDTH - 2 * MARGIN) / Math.max(right - left, 0.5),
    (HEIGHT - 2 * MARGIN) / Math.max(bottom - top, 0.5),
  )
  const place = (position: Position) => {
    const { x, y } = flat(position)
    return {
      x: WIDTH / 2 + (x - (left + right) / 2) * pixelsPerKm,
      y: HEIGHT / 2 + (y - (top + bottom) / 2) * pixelsPerKm,
    }
  }
  return { place, pixelsPerKm }
}

function directionOf(from: Position, to: Position): (typeof DIRECTIONS)[number] {
  const east = (to.longitude - from.longitude) * Math.cos((from.latitude * Math.PI) / 180)
  const turn = Math.atan2(east, to.latitude - from.latitude) / (Math.PI / 4)
  return DIRECTIONS[(Math.round(turn) + 8) % 8] ?? 'n'
}
