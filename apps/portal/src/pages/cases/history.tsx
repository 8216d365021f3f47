import type { MyCase } from '@tongban/contracts/cases.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { Card } from '@tongban/ui/components/card.tsx'
import { Disclosure } from '@tongban/ui/components/disclosure.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'

/** Who did what when, and the value by which a later change would be noticed. */
export function History({ found }: { found: MyCase }) {
  const { t, language } = usePage()
  const { history, chainHash } = found
  return (
    <Card id="history" title={t('case.history')}>
      <Disclosure summary={t('case.history_show', { count: history.length })}>
        <ol class="history">
          {history.map((entry) => (
            <li key={entry.seq}>
              <p>
                <strong>{entry.label}</strong> <Zh>{entry.actor}</Zh>
              </p>
              <p class="tb-soft tb-small">
                <time dateTime={entry.at}>{formatInstant(entry.at, language)}</time>{' '}
                <span class="tb-code history-hash">{entry.hash.slice(0, 16)}</span>
              </p>
              {entry.reason && (
                <p class="tb-small">
                  <Zh>{entry.reason}</Zh>
                </p>
              )}
            </li>
          ))}
        </ol>
      </Disclosure>
      <h3 class="integrity">{t('case.integrity')}</h3>
      <p class="tb-code">{chainHash}</p>
      <p class="tb-soft tb-small">{t('case.integrity_text')}</p>
    </Card>
  )
}
