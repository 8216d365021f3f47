import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { Card } from '@tongban/ui/components/card.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'

type Props = { definition: ItemDefinition }

/** 审查要点: what the officers look at, so that one can look first. */
export function ReviewPoints({ definition }: Props) {
  const { t } = usePage()
  return (
    <Card id="review" title={t('guide.review_points')}>
      <TextList texts={definition.reviewPoints} />
    </Card>
  )
}

/** 责任事项和追责情形 of the 权责清单. */
export function Accountability({ definition }: Props) {
  const { t } = usePage()
  return (
    <Card id="accountability" title={t('guide.accountability')}>
      <TextList texts={definition.accountability ?? []} />
    </Card>
  )
}

const TextList = ({ texts }: { texts: readonly string[] }) => (
  <ol class="tb-list">
    {texts.map((text) => (
      <li key={text}>
        <Zh>{text}</Zh>
      </li>
    ))}
  </ol>
)
