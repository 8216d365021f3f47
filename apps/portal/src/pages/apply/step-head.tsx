import { t } from '@tongban/i18n/portal.ts'
import { Icon } from '@tongban/ui/components/icon.tsx'
import type { ComponentChildren } from 'preact'
import { Zh } from '../../components/zh.tsx'
import { type PageHead, usePage } from '../../page.tsx'
import type { PortalRequest } from '../../page-route.ts'
import { draftPath } from './draft-path.ts'
import type { OpenDraft } from './open-draft.ts'

export const STEPS = ['form', 'materials', 'delivery', 'check'] as const
export type StepName = (typeof STEPS)[number]

type Props = { draft: OpenDraft['draft']; step: StepName; title?: ComponentChildren }

/** Top of every step: the way back, where one is, and what this step is. */
export function StepHead({ draft, step, title }: Props) {
  const { t } = usePage()
  return (
    <header class="step-head">
      <p>
        <a class="back-link" href={draftPath(draft)}>
          <Icon name="back" />
          {t('draft.back')}
        </a>
      </p>
      <p class="caption">
        <Zh>{draft.itemName}</Zh> · {t('draft.step_of', { step: STEPS.indexOf(step) + 1 })}
      </p>
      <h1>{title ?? t(`draft.step_${step}`)}</h1>
    </header>
  )
}

/** What a step says about itself as a page. */
export function stepPage(
  request: PortalRequest,
  step: StepName,
  { draft }: OpenDraft,
  wrong = false,
): PageHead {
  const say = t(request.language)
  return {
    title: `${say(`draft.step_${step}`)} - ${draft.itemName}`,
    section: 'services',
    hidden: true,
    ...(wrong && { status: 422 }),
  }
}

/** 保存并继续, and leaving without losing anything. */
export function StepActions({ label }: { label?: string }) {
  const { t } = usePage()
  return (
    <div class="tb-form-actions step-actions">
      <button class="tb-button tb-button-primary tb-button-large" type="submit">
        {label ?? t('draft.save_continue')}
      </button>
      <button class="tb-button tb-button-secondary" type="submit" name="_go" value="later" formNoValidate>
        {t('draft.save_later')}
      </button>
    </div>
  )
}
