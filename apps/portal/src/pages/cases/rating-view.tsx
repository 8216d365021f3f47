import type { MyCase } from '@tongban/contracts/cases.ts'
import { RATING_TAGS } from '@tongban/contracts/reactions.ts'
import { Button, ButtonLink } from '@tongban/ui/components/button.tsx'
import { ErrorSummary } from '@tongban/ui/components/error-summary.tsx'
import { TextAreaField } from '../../components/text-area-field.tsx'
import { usePage } from '../../page.tsx'
import { PostForm } from '../../post-form.tsx'
import { Face } from './face.tsx'
import { Faces } from './faces.tsx'
import { casePath } from './open-case.ts'
import { isComplaint, type RatingLevel, ratingLevel, ratingWord } from './rating-levels.ts'

export type RatingInput = {
  level: RatingLevel | null
  tags: readonly (typeof RATING_TAGS)[number][]
  comment: string
}

export function Rate(props: {
  found: MyCase
  input: RatingInput
  wrong: { fieldId: string; message: string } | null
}) {
  const { t } = usePage()
  const { found, input, wrong } = props
  const commentError = wrong?.fieldId === 'comment' ? wrong.message : undefined
  return (
    <div class="wrap narrow">
      {wrong && <ErrorSummary title={t('rating.problem')} entries={[wrong]} />}
      <h1>{t('rating.title')}</h1>
      <PostForm action={casePath(found, '/rating')} class="panel">
        <Faces
          of={found.itemName}
          chosen={input.level}
          error={wrong && !commentError ? wrong.message : undefined}
        />
        <fieldset class="tb-field">
          <legend class="tb-label">{t('rating.tags')}</legend>
          <div class="tb-choices">
            {RATING_TAGS.map((tag) => (
              <div key={tag} class="tb-choice">
                <input
                  type="checkbox"
                  id={`tag-${tag}`}
                  name="tags"
                  value={tag}
                  checked={input.tags.includes(tag)}
                />
                <label class="tb-choice-label" for={`tag-${tag}`}>
                  {t(`rating.tag_${tag}`)}
                </label>
              </div>
            ))}
          </div>
        </fieldset>
        <TextAreaField
          id="comment"
          name="comment"
          label={t('rating.comment')}
          hint={t('rating.comment_hint')}
          value={input.comment}
          error={commentError}
        />
        <div class="tb-form-actions">
          <Button large>{t('rating.submit')}</Button>
        </div>
      </PostForm>
    </div>
  )
}

export function Thanks({ found, level }: { found: MyCase; level: number }) {
  const { t } = usePage()
  return (
    <div class="wrap narrow">
      <div class="thanks">
        <Face level={ratingLevel(level) ?? 3} />
        <h1>{t('rating.thanks')}</h1>
        <p>{t(ratingWord(level))}</p>
        <p class="tb-soft">{t(isComplaint(level) ? 'rating.thanks_bad' : 'rating.thanks_good')}</p>
        <ButtonLink href={casePath(found)} kind="secondary">
          {t('rating.back')}
        </ButtonLink>
      </div>
    </div>
  )
}
