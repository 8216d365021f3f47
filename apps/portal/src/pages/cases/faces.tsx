import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import { Face } from './face.tsx'
import { RATING_LEVEL_NUMBERS, type RatingLevel } from './rating-levels.ts'

type Props = {
  /** Its name, put into the question. */
  of: string
  chosen: RatingLevel | null
  error: string | undefined
}

/** 好差评: the five levels of 国办发〔2019〕51号 to choose from. The first has the id `level-1`. */
export function Faces({ of, chosen, error }: Props) {
  const { t } = usePage()
  return (
    <fieldset class={error ? 'tb-field tb-field-wrong' : 'tb-field'}>
      <legend class="tb-label rating-question">
        <Zh>{t('rating.question', { item: of })}</Zh>
      </legend>
      {error && <p class="tb-error">{error}</p>}
      <div class="faces">
        {RATING_LEVEL_NUMBERS.map((level) => (
          <div key={level} class="face">
            <input type="radio" id={`level-${level}`} name="level" value={level} checked={chosen === level} />
            <label for={`level-${level}`}>
              <Face level={level} />
              {t(`rating.level_${level}`)}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
