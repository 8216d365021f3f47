import { answerWords, conditionWords, namesIn } from '@tongban/i18n/definition-names.ts'
import { formatYuan } from '@tongban/i18n/format.ts'
import { useLanguage } from '../../app/language.tsx'
import { ScrollRegion } from '../../show/scroll-region.tsx'
import type { ManagedItem } from './managed-item.ts'

/** The questions with their answers, and a table of example situations against the materials each needs. */
export function Scenarios({ item: { guide } }: { item: ManagedItem }) {
  const { language, say } = useLanguage()
  const { scenarios, examples, materials } = guide.definition
  if (scenarios.length === 0) return <p className="soft">{say('item.no_scenarios')}</p>
  const names = namesIn(guide.definition)
  return (
    <div lang="zh-CN">
      <ol className="item-list">
        {scenarios.map(({ id, text, hint, options, askedWhen }) => (
          <li key={id}>
            <b>{text}</b> {hint && <span className="soft">{hint}</span>}
            <p>{options.map(({ label }) => label).join(' / ')}</p>
            {askedWhen && (
              <small>
                {say('item.asked_when')} {conditionWords(names, askedWhen)}
              </small>
            )}
          </li>
        ))}
      </ol>
      {examples.length > 0 && (
        <ScrollRegion label={say('item.examples')}>
          <table>
            <caption>{say('item.examples')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('item.material')}</th>
                {examples.map(({ name, scenario }) => (
                  <th key={name} scope="col">
                    {name}
                    {Object.entries(scenario).map(([question, value]) => (
                      <small key={question}>{answerWords(names, question, value)}</small>
                    ))}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {materials.map(({ id, name }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  {examples.map((example) => (
                    <td key={example.name}>
                      {example.expectsMaterials.includes(id) ? `● ${say('item.needed')}` : '–'}
                    </td>
                  ))}
                </tr>
              ))}
              <tr>
                <th scope="row">{say('item.fee')}</th>
                {examples.map(({ name, expectsFee }) => (
                  <td key={name}>{expectsFee === undefined ? '–' : formatYuan(expectsFee, language)}</td>
                ))}
              </tr>
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </div>
  )
}
