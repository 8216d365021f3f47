import type { MyCase } from '@tongban/contracts/cases.ts'
import { own } from '@tongban/law/forms/prepared-form.ts'
import { Card } from '@tongban/ui/components/card.tsx'
import { Disclosure } from '@tongban/ui/components/disclosure.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { AnswerList } from '../../components/answer-list.tsx'
import { FileList } from '../../components/file-list.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'

/** What was handed in, as it lies in the case. */
export function Submitted({ found }: { found: MyCase }) {
  const { t } = usePage()
  const sections = found.form.sections
    .map((section) => ({
      ...section,
      fields: section.fields.filter(({ id }) => own(found.answers, id) !== undefined),
    }))
    .filter(({ fields }) => fields.length > 0)
  return (
    <Card id="content" title={t('case.content')}>
      <Disclosure summary={t('case.content_show')}>
        {found.scenario.length > 0 && (
          <Facts
            facts={found.scenario.map(({ question, answer }) => ({
              label: question,
              value: <Zh>{answer}</Zh>,
            }))}
          />
        )}
        {sections.map(({ id, title, fields }) => (
          <section key={id}>
            <h3>
              <Zh>{title}</Zh>
            </h3>
            <AnswerList
              fields={fields}
              answers={found.answers}
              provenance={found.provenance}
              uploads={found.uploads}
            />
          </section>
        ))}
        <Materials found={found} />
      </Disclosure>
    </Card>
  )
}

function Materials({ found }: { found: MyCase }) {
  const { t } = usePage()
  const entries = found.evidence?.entries ?? []
  if (entries.length === 0) return null
  return (
    <section>
      <h3>{t('case.materials')}</h3>
      <ul class="checked-materials">
        {entries.map((entry) => (
          <li key={entry.materialId}>
            <div>
              <strong>
                <Zh>{entry.name}</Zh>
              </strong>
              <p class="tb-soft tb-small">
                <Zh>{entry.explanation}</Zh>
              </p>
              <FileList files={found.materials[entry.materialId] ?? []} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
