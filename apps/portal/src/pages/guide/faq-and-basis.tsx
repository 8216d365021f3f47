import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { Card } from '@tongban/ui/components/card.tsx'
import { Disclosure } from '@tongban/ui/components/disclosure.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'

/** 常见问题. */
export function Faq({ definition }: { definition: ItemDefinition }) {
  const { t } = usePage()
  return (
    <Card id="faq" title={t('guide.faq')}>
      {definition.faqs.map(({ question, answer }) => (
        <Disclosure key={question} summary={<Zh>{question}</Zh>}>
          <p>
            <Zh>{answer}</Zh>
          </p>
        </Disclosure>
      ))}
    </Card>
  )
}

/** 设定依据, with the articles themselves. */
export function Basis({ definition }: { definition: ItemDefinition }) {
  const { t } = usePage()
  return (
    <Card id="basis" title={t('guide.legal_basis')}>
      {definition.legalBases.map((basis) => (
        <Disclosure
          key={basis.name + basis.article}
          summary={
            <Zh>
              {basis.name}
              {basis.documentNumber && `（${basis.documentNumber}）`} {basis.article}
            </Zh>
          }
        >
          <blockquote class="article">
            <Zh>{basis.content}</Zh>
          </blockquote>
        </Disclosure>
      ))}
    </Card>
  )
}
