import { findLicences, type Licence } from '@tongban/contracts/licences.ts'
import { useCallback, useState } from 'react'
import { client } from '../../api/client.ts'
import { usePages } from '../../api/use-pages.ts'
import { useLanguage } from '../../app/language.tsx'
import { useAddress } from '../../app/use-address.ts'
import { PageHead } from '../../show/page-head.tsx'
import { PageList } from '../../show/page-list.tsx'
import { SearchField } from '../../show/search-field.tsx'
import { LicenceDrawer } from './licence-drawer.tsx'
import { LicenceTable } from './licence-table.tsx'

/** Electronic licences that my organization issued. */
export function Licences() {
  const { say } = useLanguage()
  const { params, change } = useAddress()
  const [openId, setOpenId] = useState<string>()
  const q = params.get('q')?.slice(0, 60)
  const pages = usePages<Licence>([findLicences.path, { q }], (page, signal) =>
    client.call(findLicences, { query: { ...(q && { q }), ...page }, signal }),
  )
  const searchFor = useCallback((text: string) => change({ q: text }), [change])
  return (
    <>
      <PageHead title={say('room.licences')} />
      <search className="filters">
        <SearchField label={say('licences.search')} value={q ?? ''} onSearch={searchFor} />
      </search>
      <PageList pages={pages} empty={{ title: say('licences.empty'), text: say('licences.empty_text') }}>
        {(rows) => <LicenceTable rows={rows} onOpen={setOpenId} />}
      </PageList>
      <LicenceDrawer
        licence={pages.rows?.find(({ id }) => id === openId)}
        onClose={() => setOpenId(undefined)}
      />
    </>
  )
}
