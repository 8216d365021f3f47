import type { Consultation, ConsultationEntry } from '@tongban/contracts/consultations.ts'
import { formatDay, formatInstant } from '@tongban/i18n/format.ts'
import { anchorOf } from '@tongban/law/answers/fact.ts'
import { Button } from '@tongban/ui/components/button.tsx'
import { Card } from '@tongban/ui/components/card.tsx'
import { Disclosure } from '@tongban/ui/components/disclosure.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { TextAreaField } from '../../components/text-area-field.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import { PostForm } from '../../post-form.tsx'
import { ConsultationStatus } from './consultation-status.tsx'

type Props = {
  consultation: Consultation
  /** Where its forms go, and what they carry besides: for who has not signed in, number and code. */
  action: string
  carried?: Readonly<Record<string, string>>
  wrong?: string | null
}

/** A question, its answers, and what may still be done. */
export function ConsultationView({ consultation, action, carried = {}, wrong }: Props) {
  const { t, language } = usePage()
  const { entries, abilities, dueProof, dueOn, number, organizationName, itemName, itemCode } = consultation
  return (
    <div class="wrap narrow">
      <h1>{t('consult.title')}</h1>
      <p class="lead">
        <ConsultationStatus consultation={consultation} />
      </p>
      <Card>
        <Facts
          facts={[
            { label: t('consult.number'), value: <span class="tb-code">{number}</span> },
            itemName && itemCode
              ? {
                  label: t('consult.item'),
                  value: (
                    <a href={`/items/${itemCode}`}>
                      <Zh>{itemName}</Zh>
                    </a>
                  ),
                }
              : null,
            { label: t('consult.to'), value: <Zh>{organizationName}</Zh> },
            { label: t('consult.due'), value: formatDay(dueOn, language) },
          ]}
        />
        <Disclosure summary={t('consult.why_due')}>
          <ul class="tb-list">
            {dueProof.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Disclosure>
      </Card>
      {entries.map((entry) => (
        <Entry key={`${entry.kind}${entry.at}`} entry={entry} itemCode={itemCode} />
      ))}
      {abilities.includes('follow_up') && (
        <Card id="follow-up" title={t('consult.follow_up')}>
          <PostForm action={action}>
            <Carried carried={{ ...carried, act: 'follow_up' }} />
            <TextAreaField
              id="question"
              name="question"
              label={t('consult.question')}
              hint={t('consult.follow_up_hint')}
              error={wrong ?? undefined}
            />
            <div class="tb-form-actions">
              <Button>{t('consult.send')}</Button>
            </div>
          </PostForm>
        </Card>
      )}
      {abilities.includes('close') && (
        <PostForm action={action} class="after-panel">
          <Carried carried={{ ...carried, act: 'close' }} />
          <Button kind="quiet">{t('consult.close')}</Button>
        </PostForm>
      )}
    </div>
  )
}

const Carried = ({ carried }: { carried: Readonly<Record<string, string>> }) => (
  <>
    {Object.entries(carried).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
  </>
)

function Entry({ entry, itemCode }: { entry: ConsultationEntry; itemCode: string | null }) {
  const { t, language } = usePage()
  return (
    <section class="tb-card entry">
      <h2>{entry.by ? <Zh>{entry.by}</Zh> : t('consult.you')}</h2>
      <p class="tb-soft tb-small">
        <time dateTime={entry.at}>{formatInstant(entry.at, language)}</time>
      </p>
      <p class="entry-text">
        <Zh>{entry.text}</Zh>
      </p>
      {entry.quotes.map(({ field, text }) => (
        <blockquote key={field}>
          <p>
            <Zh>{text}</Zh>
          </p>
          {itemCode && (
            <p class="tb-small">
              <a href={`/items/${itemCode}#${anchorOf(field)}`}>{t('consult.from_guide')}</a>
            </p>
          )}
        </blockquote>
      ))}
    </section>
  )
}
