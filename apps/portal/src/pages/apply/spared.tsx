import type { EvidenceEntry } from '@tongban/contracts/evidence.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { Disclosure } from '@tongban/ui/components/disclosure.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { Icon } from '@tongban/ui/components/icon.tsx'
import { Tag } from '@tongban/ui/components/status.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'

/** 免提交: said first, with who said so and under which rule (R49). */
export function Spared({ entries }: { entries: readonly EvidenceEntry[] }) {
  const { t } = usePage()
  if (entries.length === 0) return null
  return (
    <section class="spared" aria-labelledby="spared-title">
      <h2 id="spared-title">
        <Icon name="waived" />
        {t('materials.spared_title')}
      </h2>
      <p>{t('materials.spared_text', { count: entries.length })}</p>
      <ul>
        {entries.map((entry) => (
          <li key={entry.materialId}>
            <Icon name={entry.status === 'pending' ? 'clock' : 'tick'} />
            <div>
              <h3>
                <Zh>{entry.name}</Zh>
                {entry.status === 'pending' && <Tag>{t('materials.pending')}</Tag>}
                <SharedBy entry={entry} />
              </h3>
              <p>
                <Zh>{entry.explanation}</Zh>
              </p>
              <Proof entry={entry} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** In a bundle the same paper serves several items, and is asked for once. */
export function SharedBy({ entry }: { entry: EvidenceEntry }) {
  const { t } = usePage()
  if (entry.demandedBy.length < 2) return null
  return <Tag warm>{t('materials.shared_by', { items: entry.demandedBy.join('、') })}</Tag>
}

function Proof({ entry: { basis, proof } }: { entry: EvidenceEntry }) {
  const { t, language } = usePage()
  if (!basis && !proof) return null
  return (
    <Disclosure summary={t('materials.proof')}>
      <Facts
        facts={[
          basis ? { label: t('materials.basis'), value: <Zh>{basis}</Zh> } : null,
          proof && { label: t('materials.proof_source'), value: <Zh>{proof.source}</Zh> },
          proof && {
            label: t('materials.proof_reference'),
            value: <span class="tb-code">{proof.reference}</span>,
          },
          proof && { label: t('materials.proof_at'), value: formatInstant(proof.at, language) },
        ]}
      />
    </Disclosure>
  )
}
