import type { CaseSummary } from '@tongban/contracts/cases.ts'
import { type Identified, listCasesOfIdentified } from '@tongban/contracts/one-code.ts'
import { Drawer } from 'antd'
import { client } from '../../api/client.ts'
import { usePages } from '../../api/use-pages.ts'
import { useLanguage } from '../../app/language.tsx'
import { type Fact, Facts } from '../../show/facts.tsx'
import { PageList } from '../../show/page-list.tsx'
import { CaseTable } from '../cases/case-table.tsx'

type Given = { identified: Identified; open: boolean; onClose: () => void }

/** Who showed the code, and what of theirs this officer may see. */
export function IdentifiedDrawer({ identified, open, onClose }: Given) {
  const { say } = useLanguage()
  const { handle, nameMasked, identifierMasked, shownByMasked } = identified
  const facts: Fact[] = [
    [say('one_code.name'), nameMasked],
    [say('one_code.identifier'), identifierMasked],
  ]
  if (shownByMasked) facts.push([say('one_code.shown_by'), shownByMasked])
  const pages = usePages<CaseSummary>([listCasesOfIdentified.path, handle], (page, signal) =>
    client.call(listCasesOfIdentified, { query: { handle, ...page }, signal }),
  )
  return (
    <Drawer open={open} onClose={onClose} title={say('one_code.person')} size="large">
      <div className="identified">
        <Facts facts={facts} />
        <h2>{say('one_code.cases')}</h2>
        <PageList pages={pages} empty={{ title: say('one_code.no_cases'), text: '' }}>
          {(rows) => <CaseTable rows={rows} />}
        </PageList>
        <p>
          <a href="/agency">{say('one_code.help')}</a>
        </p>
      </div>
    </Drawer>
  )
}
