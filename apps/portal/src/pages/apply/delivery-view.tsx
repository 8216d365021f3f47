import type { DeliveryChoice } from '@tongban/contracts/drafts.ts'
import { formatYuan } from '@tongban/i18n/format.ts'
import { ErrorSummary, type SummaryEntry } from '@tongban/ui/components/error-summary.tsx'
import { ChoiceField, TextField } from '@tongban/ui/components/field.tsx'
import { Notice } from '@tongban/ui/components/notice.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import { PostForm } from '../../post-form.tsx'
import { deliveryMethods } from './delivery-choice.ts'
import { draftPath } from './draft-path.ts'
import type { OpenDraft } from './open-draft.ts'
import { StepActions, StepHead } from './step-head.tsx'

type Props = { opened: OpenDraft; wish: DeliveryChoice; fee: number; wrong: readonly SummaryEntry[] }

/** 领取方式. The address is asked for where a courier is chosen. */
export function DeliveryStep({ opened, wish, fee, wrong }: Props) {
  const { t, language } = usePage()
  const { draft, guide } = opened
  const methods = deliveryMethods(guide, fee)
  const [place] = guide.definition.places
  const hints = {
    electronic: t(
      guide.definition.results.some(({ licenceType }) => licenceType)
        ? 'delivery.electronic_hint'
        : 'delivery.electronic_result_hint',
    ),
    courier: t('delivery.courier_hint'),
    window: <Zh>{t('delivery.window_hint', { place: place ? `${place.hall}${place.window}` : '' })}</Zh>,
  }
  return (
    <div class="wrap narrow">
      {wrong.length > 0 && (
        <ErrorSummary title={t('delivery.problem', { count: wrong.length })} entries={wrong} />
      )}
      <StepHead draft={draft} step="delivery" title={t('delivery.question')} />
      <PostForm action={draftPath(draft, '/delivery')} class="panel delivery">
        {fee > 0 && (
          <Notice tone="info">
            <p>{t('delivery.fee', { fee: formatYuan(fee, language) })}</p>
          </Notice>
        )}
        <div id="method">
          <ChoiceField
            name="method"
            legend={<span class="tb-hidden">{t('delivery.question')}</span>}
            value={wish.method}
            choices={methods.map((method) => ({
              value: method,
              label: t(`delivery.${method}`),
              hint: hints[method],
            }))}
          />
        </div>
        {methods.includes('courier') && <Addressee wish={wish} wrong={wrong} />}
        <StepActions />
      </PostForm>
    </div>
  )
}

function Addressee({ wish, wrong }: Pick<Props, 'wish' | 'wrong'>) {
  const { t } = usePage()
  const error = (id: string) => wrong.find(({ fieldId }) => fieldId === id)?.message
  return (
    <fieldset class="tb-group delivery-address">
      <legend class="tb-hidden">{t('delivery.courier')}</legend>
      <TextField
        id="recipient"
        name="recipient"
        label={t('delivery.recipient')}
        value={wish.recipient ?? ''}
        error={error('recipient')}
      />
      <TextField
        id="phone"
        name="phone"
        label={t('delivery.phone')}
        value={wish.phone ?? ''}
        error={error('phone')}
        inputMode="numeric"
      />
      <TextField
        id="address"
        name="address"
        label={t('delivery.address')}
        hint={t('delivery.address_hint')}
        value={wish.address ?? ''}
        error={error('address')}
      />
    </fieldset>
  )
}
