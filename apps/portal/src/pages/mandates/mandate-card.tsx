import type { Mandate } from '@tongban/contracts/mandates.ts'
import { formatDay, formatInstant, formatYuan } from '@tongban/i18n/format.ts'
import { Button, ButtonLink } from '@tongban/ui/components/button.tsx'
import { Card } from '@tongban/ui/components/card.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { Status, type Tone } from '@tongban/ui/components/status.tsx'
import { address } from '../../address.ts'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import { PostForm } from '../../post-form.tsx'
import type { ScopeItem } from './chosen-items.ts'

const TONES: Readonly<Record<Mandate['state'], Tone>> = {
  offered: 'caution',
  in_force: 'good',
  declined: 'idle',
  revoked: 'idle',
  ended: 'idle',
}

type Given = {
  mandate: Mandate
  /** Basic items by code. */
  items: ReadonlyMap<string, ScopeItem>
  side: 'given' | 'held'
}

/** One mandate: with whom, for what, until when, and what can be done with it. */
export function MandateCard({ mandate, items, side }: Given) {
  const { t, language } = usePage()
  const { state, basicCodes, fields, maxAmount, validFrom, validUntil, consent, settledAt, abilities } =
    mandate
  const from = formatDay(validFrom, language)
  const mine = state === 'offered' && side === 'held'
  const other = side === 'given' ? mandate.holderName : mandate.principalName
  return (
    <Card
      title={`${other} · ${t(`mandates.kind_${mandate.kind}`)}`}
      aside={
        <Status tone={TONES[state]}>
          {t(mine ? 'mandates.state_offered_to_me' : `mandates.state_${state}`)}
        </Status>
      }
    >
      <Facts
        facts={[
          side === 'given'
            ? {
                label: t('mandates.to'),
                value: (
                  <>
                    <Zh>{mandate.holderName}</Zh> <span class="tb-figures">{mandate.holderPhoneMasked}</span>
                  </>
                ),
              }
            : { label: t('mandates.from'), value: <Zh>{mandate.principalName}</Zh> },
          mandate.servicePoint === null
            ? null
            : { label: t('mandates.service_point'), value: <Zh>{mandate.servicePoint}</Zh> },
          {
            label: t('mandates.items'),
            value: basicCodes ? (
              <Zh>{basicCodes.map((code) => items.get(code)?.name ?? code).join('、')}</Zh>
            ) : (
              t('mandates.all_items')
            ),
          },
          fields && {
            label: t('mandates.parts'),
            value: (
              <Zh>
                {t('mandates.some_parts', {
                  parts: titlesOf(fields, items).join('、'),
                  count: fields.length,
                })}
              </Zh>
            ),
          },
          maxAmount === null ? null : { label: t('mandates.amount'), value: formatYuan(maxAmount, language) },
          {
            label: t('mandates.until'),
            value: validUntil
              ? t('mandates.until_day', { from, until: formatDay(validUntil, language) })
              : t('mandates.until_open', { from }),
          },
          consent === 'sms_code' || consent === 'one_code'
            ? {
                label: t('mandates.consent'),
                value: `${t(`mandates.consent_${consent}`)} · ${formatInstant(settledAt ?? validFrom, language)}`,
              }
            : null,
        ]}
      />
      {(abilities.length > 0 || (side === 'held' && state === 'in_force')) && (
        <div class="tb-form-actions">
          {side === 'held' && state === 'in_force' && (
            <ButtonLink href={address('/capacity', { mandate: mandate.id })}>{t('mandates.act')}</ButtonLink>
          )}
          {abilities.includes('accept') && <Act mandate={mandate} act="accept" />}
          {abilities.includes('decline') && <Act mandate={mandate} act="decline" />}
          {abilities.includes('hand_over') && side === 'given' && (
            <ButtonLink href={`/mandates/${mandate.id}/hand-over`} kind="secondary">
              {t('mandates.hand_over')}
            </ButtonLink>
          )}
          {abilities.includes('revoke') && (
            <Act mandate={mandate} act={side === 'given' ? 'revoke' : 'lay_down'} />
          )}
        </div>
      )}
    </Card>
  )
}

/** The parts of forms in which some of the fields lie. @param fields as `<basic code>/<field id>` */
const titlesOf = (fields: readonly string[], items: Given['items']): string[] =>
  [...items.values()].flatMap(({ basicCode, parts }) =>
    parts
      .filter((part) => part.fields.some((field) => fields.includes(`${basicCode}/${field}`)))
      .map(({ title }) => title),
  )

function Act({ mandate, act }: { mandate: Mandate; act: 'accept' | 'decline' | 'revoke' | 'lay_down' }) {
  const { t } = usePage()
  return (
    <PostForm action={`/mandates/${mandate.id}`}>
      <Button name="act" value={act} kind={act === 'accept' ? 'primary' : 'secondary'}>
        {t(`mandates.${act}`)}
      </Button>
    </PostForm>
  )
}
