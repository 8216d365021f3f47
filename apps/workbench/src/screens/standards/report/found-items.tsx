import { type FoundItem, listFoundItems } from '@tongban/contracts/standards.ts'
import { lintRuleTitle } from '@tongban/i18n/lint-rules.ts'
import { Drawer } from 'antd'
import { Link } from 'react-router'
import { client } from '../../../api/client.ts'
import { usePages } from '../../../api/use-pages.ts'
import { useLanguage } from '../../../app/language.tsx'
import { PageList } from '../../../show/page-list.tsx'

type Scope = { readonly region?: string; readonly organization?: string }

/** The items that break one rule. */
export function FoundItems({
  rule,
  scope,
  onClose,
}: {
  rule: string | undefined
  scope: Scope
  onClose: () => void
}) {
  const { language, say } = useLanguage()
  const title = rule && say('standards_report.rule_items', { rule: lintRuleTitle(rule, language) })
  return (
    <Drawer open={rule !== undefined} onClose={onClose} size="min(44rem, 96vw)" title={title}>
      {rule && <Found rule={rule} scope={scope} />}
    </Drawer>
  )
}

function Found({ rule, scope }: { rule: string; scope: Scope }) {
  const { say } = useLanguage()
  const pages = usePages<FoundItem>([listFoundItems.path, { rule, ...scope }], (page, signal) =>
    client.call(listFoundItems, { query: { rule, ...scope, ...page }, signal }),
  )
  return (
    <PageList
      pages={pages}
      empty={{ title: say('standards_report.no_findings'), text: say('standards_report.no_worst') }}
    >
      {(rows) => (
        <ul className="todo-items">
          {rows.map(({ code, name, organizationName, places, message }) => (
            <li key={code} lang="zh-CN">
              <div className="todo-head">
                <Link to={`/items/${code}`} className="row-link">
                  {name}
                </Link>
                <span className="soft">{organizationName}</span>
              </div>
              {message}{' '}
              {places > 1 && (
                <span className="soft">{say('standards_report.places', { count: places })}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </PageList>
  )
}
