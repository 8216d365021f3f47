import type { Guide } from '@tongban/contracts/catalog.ts'
import { Button } from '@tongban/ui/components/button.tsx'
import { Card } from '@tongban/ui/components/card.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { ChoiceField } from '@tongban/ui/components/field.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { Scenario } from './scenario.ts'

type Props = { guide: Guide; scenario: Scenario }

/** 情形引导 as a plain form: the answers go into the address and come back as a checklist. */
export function Questions({ guide, scenario }: Props) {
  const { t } = usePage()
  const path = `/items/${guide.code}`
  if (scenario.complete)
    return (
      <Card
        id="questions"
        title={t('guide.your_answers')}
        aside={<a href={`${path}#questions`}>{t('guide.change_answers')}</a>}
      >
        <Facts
          facts={scenario.asked.map(({ question, chosen }) => ({
            label: question.text,
            value: <Zh>{chosen?.label}</Zh>,
          }))}
        />
      </Card>
    )
  const untouched = Object.keys(scenario.answers).length === 0
  return (
    <Card id="questions" title={t('guide.questions')}>
      <p class="tb-soft">{t('guide.questions_hint')}</p>
      <form method="get" action={`${path}#questions`} class="questions">
        {scenario.asked.map(({ question, chosen }) => (
          <ChoiceField
            key={question.id}
            name={question.id}
            legend={<Zh>{question.text}</Zh>}
            hint={question.hint && <Zh>{question.hint}</Zh>}
            choices={question.options.map(({ value, label }) => ({ value, label: <Zh>{label}</Zh> }))}
            value={chosen?.value}
            required
          />
        ))}
        <div class="tb-form-actions">
          <Button>{t(untouched ? 'guide.show_checklist' : 'guide.show_next')}</Button>
        </div>
      </form>
    </Card>
  )
}
