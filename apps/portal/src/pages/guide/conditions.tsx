import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { codeWord } from '@tongban/i18n/code-tables.ts'
import { Card } from '@tongban/ui/components/card.tsx'
import { Notice } from '@tongban/ui/components/notice.tsx'
import { Tag } from '@tongban/ui/components/status.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'

/** 申请条件 and 不予办理的情形. */
export function Conditions({ definition }: { definition: ItemDefinition }) {
  const { t, language } = usePage()
  return (
    <Card id="conditions" title={t('guide.conditions')}>
      <p class="subjects">
        <span class="tb-soft">{t('guide.subjects')}</span>
        {definition.subjects.map((subject) => (
          <Tag key={subject}>{codeWord('subject', subject, language)}</Tag>
        ))}
      </p>
      {definition.conditions.length > 0 && (
        <ol class="tb-list">
          {definition.conditions.map(({ text }) => (
            <li key={text}>
              <Zh>{text}</Zh>
            </li>
          ))}
        </ol>
      )}
      {definition.notAllowed && definition.notAllowed.length > 0 && (
        <Notice tone="caution" title={t('guide.not_allowed')}>
          <ul class="tb-list">
            {definition.notAllowed.map(({ text }) => (
              <li key={text}>
                <Zh>{text}</Zh>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {definition.quantityLimit && <p>{t('guide.quantity', { text: definition.quantityLimit })}</p>}
    </Card>
  )
}
