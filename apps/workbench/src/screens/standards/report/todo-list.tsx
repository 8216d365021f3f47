import { type ItemTodos, listTodos } from '@tongban/contracts/standards.ts'
import { todoWords } from '@tongban/i18n/standards.ts'
import { Link } from 'react-router'
import { client } from '../../../api/client.ts'
import { usePages } from '../../../api/use-pages.ts'
import { useLanguage } from '../../../app/language.tsx'
import { PageList } from '../../../show/page-list.tsx'
import { Score } from '../score.tsx'

/** 整改清单 of one organization: item by item, in words. */
export function TodoList({ organization }: { organization: string }) {
  const { say } = useLanguage()
  const pages = usePages<ItemTodos>([listTodos.path, { organization }], (page, signal) =>
    client.call(listTodos, { query: { organization, ...page }, signal }),
  )
  return (
    <section className="panel" aria-labelledby="todos">
      <h2 id="todos">{say('standards_report.todos')}</h2>
      <PageList
        pages={pages}
        empty={{ title: say('standards_report.no_todos'), text: say('standards_report.no_todos_text') }}
      >
        {(rows) => (
          <ul className="todo-items">
            {rows.map((row) => (
              <Item key={row.code} row={row} />
            ))}
          </ul>
        )}
      </PageList>
    </section>
  )
}

function Item({ row: { basicCode, code, name, score, todos } }: { row: ItemTodos }) {
  const { language, say } = useLanguage()
  return (
    <li>
      <div className="todo-head">
        <Score score={score} />
        <Link
          to={`/standards/compare/${basicCode}?sequence=${code.slice(-2)}&open=${code}`}
          className="row-link"
          lang="zh-CN"
        >
          {name}
        </Link>
      </div>
      {todos.length === 0 ? (
        <span className="soft">{say('comparison.nothing')}</span>
      ) : (
        <ul>
          {todos.map((todo) => {
            const sentence = todoWords(todo, language)
            return <li key={sentence}>{sentence}</li>
          })}
        </ul>
      )}
    </li>
  )
}
