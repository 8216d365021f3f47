import type { supervisionBoard } from '@tongban/contracts/reactions.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { LANGUAGE_TAGS } from '@tongban/i18n/translator.ts'
import { useLanguage } from '../../app/language.tsx'
import { Figure, Figures } from '../../show/figures.tsx'
import { Light } from '../../show/light.tsx'

/** The region at a glance. Shares are of one; satisfaction is the share of ratings that are no 差评. */
export function BoardFigures({ board }: { board: ResultOf<typeof supervisionBoard> }) {
  const { language, say } = useLanguage()
  const percent = new Intl.NumberFormat(LANGUAGE_TAGS[language], {
    style: 'percent',
    maximumFractionDigits: 1,
  })
  const share = (value: number | null) =>
    value === null ? say('supervision.no_share') : percent.format(value)
  return (
    <Figures>
      <Figure label={say('supervision.running')}>{board.running}</Figure>
      <Figure label={<Light light="yellow" />}>{board.yellow}</Figure>
      <Figure label={<Light light="red" />}>{board.red}</Figure>
      <Figure label={<Light light="none" paused />}>{board.paused}</Figure>
      <Figure label={say('supervision.closed')}>{board.closedThisMonth}</Figure>
      <Figure label={say('supervision.on_time')}>{share(board.onTimeShare)}</Figure>
      <Figure label={say('supervision.satisfaction')}>{share(board.satisfaction)}</Figure>
    </Figures>
  )
}
