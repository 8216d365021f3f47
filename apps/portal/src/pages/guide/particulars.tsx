import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { codeWordAt, placeName } from '@tongban/i18n/definition.ts'
import { Card } from '@tongban/ui/components/card.tsx'
import { Disclosure } from '@tongban/ui/components/disclosure.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'

type Given = NonNullable<ItemDefinition['particulars']>
type Part = keyof Given

/** 处罚、强制、征收、检查: what the authority does by itself, each by its own table of C0109. */
export function Particulars({ particulars }: { particulars: Given }) {
  const { t } = usePage()
  const { penalties = [], coercions = [], levy, inspection } = particulars
  return (
    <Card id="particulars" title={t('guide.particulars')}>
      {penalties.map(({ behaviour, ...penalty }) => (
        <Disclosure key={behaviour} summary={<Zh>{behaviour}</Zh>}>
          <Elements part="penalties" of={penalty} />
        </Disclosure>
      ))}
      {coercions.map(({ object, ...coercion }) => (
        <Disclosure key={coercion.kind + object} summary={<Zh>{object}</Zh>}>
          <Elements part="coercions" of={coercion} />
        </Disclosure>
      ))}
      {levy && <Elements part="levy" of={levy} />}
      {inspection && <Elements part="inspection" of={inspection} />}
    </Card>
  )
}

type Values = Readonly<Record<string, string | readonly string[] | undefined>>

/** Each element under its name in the national tables. */
function Elements({ part, of }: { part: Part; of: Values }) {
  const { language } = usePage()
  const word = (name: string, value: string) => codeWordAt(language, ['particulars', part, name], value)
  return (
    <Facts
      facts={Object.entries(of).map(([name, value]) =>
        value === undefined
          ? null
          : {
              label: placeName(language, ['particulars', part, name]),
              value: (
                <Zh>
                  {typeof value === 'string'
                    ? word(name, value)
                    : value.map((one) => word(name, one)).join('、')}
                </Zh>
              ),
            },
      )}
    />
  )
}
