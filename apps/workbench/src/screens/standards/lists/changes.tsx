import { type ListChange, type ListKind, previewList } from '@tongban/contracts/public-lists.ts'
import { changedColumns, listColumns } from '@tongban/i18n/public-lists.ts'
import { standardsWords } from '@tongban/i18n/standards.ts'
import { client } from '../../../api/client.ts'
import { usePages } from '../../../api/use-pages.ts'
import { useLanguage } from '../../../app/language.tsx'
import { PageList } from '../../../show/page-list.tsx'
import './lists.css'

const SIGNS = { added: '＋', removed: '－', changed: '△' } as const

/** Every line that would be new, gone or otherwise. */
export function Changes({ region, kind }: { region: string; kind: ListKind }) {
  const { say } = useLanguage()
  const params = { region, kind }
  const pages = usePages<ListChange>([previewList.path, 'changes', params], async (page, signal) => {
    const outcome = await client.call(previewList, { params, query: page, signal })
    return outcome.ok ? { ok: true, value: outcome.value.page } : outcome
  })
  return (
    <section className="panel" aria-label={say('lists_room.preview')}>
      <PageList
        pages={pages}
        empty={{ title: say('lists_room.unchanged'), text: say('lists_room.unchanged_text') }}
      >
        {(rows) => (
          <ul className="list-changes">
            {rows.map((change) => (
              <Change key={keyOf(change)} kind={kind} change={change} />
            ))}
          </ul>
        )}
      </PageList>
    </section>
  )
}

const keyOf = ({ before, after }: ListChange): string => {
  const line = after ?? before
  return line ? line.code + line.part : ''
}

function Change({ kind, change: { difference, before, after } }: { kind: ListKind; change: ListChange }) {
  const { language, say } = useLanguage()
  const line = after ?? before
  if (!line) return null
  const columns = before && after ? changedColumns(kind, before, after, language) : []
  const shown = listColumns(kind, language).filter(({ key }) => key !== 'name')
  return (
    <li className={`list-${difference}`}>
      <span className="list-sign">
        <span aria-hidden="true">{SIGNS[difference]}</span> {say(`lists_room.${difference}`)}
      </span>
      <div>
        <b lang="zh-CN">{line.name}</b>{' '}
        <span className="soft" lang="zh-CN">
          {line.organizationName}
        </span>
        {difference === 'changed' ? (
          <p>
            {columns.length > 0
              ? say('lists_room.change_in', {
                  columns: columns.join(standardsWords(language)('compare.separator')),
                })
              : say('lists_room.change_other')}
          </p>
        ) : (
          <p className="soft" lang="zh-CN">
            {shown
              .map(({ value }) => value(line))
              .filter(Boolean)
              .join(' · ')}
          </p>
        )}
      </div>
    </li>
  )
}
