import { findLicences, type Licence } from '@tongban/contracts/licences.ts'
import { useCallback, useState } from 'react'
import { client } from '../../api/client.ts'
import { usePages } from '../../api/use-pages.ts'
import { useLanguage } from '../../app/language.tsx'
import { useAddress } from '../../app/use-address.ts'
import { Blank } from '../../show/blank.tsx'
import { PageHead } from '../../show/page-head.tsx'
import { PageList } from '../../show/page-list.tsx'
import { SearchField } from '../../show/search-field.tsx'
import { LicenceDrawer } from './licence-drawer.tsx'
import { LicenceTable } from './licence-table.tsx'
import { PurposeChoice } from './purpose-choice.tsx'

/** Electronic licences that my organization issued. */
export function Licences() {
  const { say } = useLanguage()
  const { params, change } = useAddress()
  const q = params.get('q')?.slice(0, 60)
  const purpose = params.get('purpose')?.slice(0, 100)
  const searchFor = useCallback((text: string) => change({ q: text }), [change])
  return (
    <>
      <PageHead title={say('room.licences')} />
      <search className="filters">
        <SearchField label={say('licences.search')} value={q ?? ''} onSearch={searchFor} />
        <PurposeChoice value={purpose} onChange={(chosen) => change({ purpose: chosen })} />
      </search>
      {purpose ? (
        <Found q={q} purpose={purpose} />
      ) : (
        <Blank title={say('licences.purpose')} text={say('licences.purpose_hint')} />
      )}
    </>
  )
}

function Found({ q, purpose }: { q: string | undefined; purpose: string }) {
  const { say } = useLanguage()
  const [openId, setOpenId] = useState<string>()
  const pages = usePages<Licence>([findLicences.path, { q, purpose }], (page, signal) =>
    client.call(findLicences, { query: { purpose, ...(q && { q }), ...page }, signal }),
  )
  return (
    <>
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
