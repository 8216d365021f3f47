import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'

/** Identity numbers, telephone and account numbers: nobody should read them over a shoulder. */
const NUMBER = /[0-9A-Z]{8,}/g

/** A value with its long numbers covered, shown in full when it is touched; any other value as it is. */
export function Private({ value }: { value: string }) {
  const { t } = usePage()
  const covered = value.replace(
    NUMBER,
    (number) => number.slice(0, 3) + '*'.repeat(number.length - 5) + number.slice(-2),
  )
  if (covered === value) return <Zh>{value}</Zh>
  return (
    <details class="private">
      <summary>
        <span class="private-covered">
          <Zh>{covered}</Zh>
        </span>
        <span class="private-show">{t('wallet.show_value')}</span>
        <span class="private-hide">{t('wallet.hide_value')}</span>
      </summary>
      <Zh>{value}</Zh>
    </details>
  )
}
