import { listChanges } from '@tongban/contracts/change-control.ts'
import {
  CHANGE_KINDS,
  CHANGE_LAYERS,
  CHANGE_STATUSES,
  type ChangeSummary,
} from '@tongban/contracts/changes.ts'
import { changeWords } from '@tongban/i18n/changes.ts'
import { Button, Checkbox, Select } from 'antd'
import { useCallback } from 'react'
import { Link } from 'react-router'
import { client } from '../../api/client.ts'
import { usePages } from '../../api/use-pages.ts'
import { useLanguage } from '../../app/language.tsx'
import { holds, useMe } from '../../app/session.ts'
import { oneOf, useAddress } from '../../app/use-address.ts'
import { PageHead } from '../../show/page-head.tsx'
import { PageList } from '../../show/page-list.tsx'
import { SearchField } from '../../show/search-field.tsx'
import { ChangeTable } from './change-table.tsx'
import './library.css'

/** 动态调整: what one prepares, and what waits for one's review. */
export function Changes() {
  const { language, say } = useLanguage()
  const words = changeWords(language)
  const { data: me } = useMe()
  const { params, change } = useAddress()
  const isReviewer = me !== undefined && holds(me, 'library.review')
  const isEditor = me !== undefined && holds(me, 'library.edit')
  const q = params.get('q')?.slice(0, 60)
  const status = oneOf(CHANGE_STATUSES, params.get('status'))
  const kind = oneOf(CHANGE_KINDS, params.get('kind'))
  const layer = oneOf(CHANGE_LAYERS, params.get('layer'))
  const awaiting = isReviewer && params.get('awaiting') !== 'no'
  const filter = {
    ...(q && { q }),
    ...(status && { status }),
    ...(kind && { kind }),
    ...(layer && { layer }),
    ...(awaiting && { awaiting }),
  }
  const pages = usePages<ChangeSummary>([listChanges.path, filter], (page, signal) =>
    client.call(listChanges, { query: { ...filter, ...page }, signal }),
  )
  const searchFor = useCallback((text: string) => change({ q: text }), [change])
  const choice = (
    name: 'status' | 'kind' | 'layer',
    value: string | undefined,
    options: readonly Option[],
  ) => (
    <Select
      aria-label={say(`library.filter_${name}`)}
      value={value ?? ''}
      onChange={(chosen: string) => change({ [name]: chosen })}
      options={[{ value: '', label: say(`library.any_${name}`) }, ...options]}
    />
  )
  return (
    <>
      <PageHead title={say('room.library')} text={say('library.motto')}>
        {isEditor && (
          <>
            <Link to="/library/basic">
              <Button>{say('library.basic_items')}</Button>
            </Link>
            <Link to="/library/new">
              <Button type="primary">{say('library.new_item')}</Button>
            </Link>
          </>
        )}
      </PageHead>
      <search className="filters">
        <SearchField label={say('library.search')} value={q ?? ''} onSearch={searchFor} />
        {choice(
          'status',
          status,
          CHANGE_STATUSES.map((value) => ({ value, label: words(`change_status.${value}`) })),
        )}
        {choice(
          'kind',
          kind,
          CHANGE_KINDS.map((value) => ({ value, label: words(`change_kind.${value}`) })),
        )}
        {choice(
          'layer',
          layer,
          CHANGE_LAYERS.map((value) => ({ value, label: words(`change_layer.${value}`) })),
        )}
        {isReviewer && (
          <Checkbox
            checked={awaiting}
            onChange={({ target }) => change({ awaiting: target.checked ? undefined : 'no' })}
          >
            {say('library.awaiting')}
          </Checkbox>
        )}
      </search>
      <PageList
        pages={pages}
        empty={{
          title: say(awaiting ? 'library.nothing_awaits' : 'library.empty'),
          text: say(awaiting ? 'library.nothing_awaits_text' : 'library.empty_text'),
        }}
      >
        {(rows) => <ChangeTable rows={rows} />}
      </PageList>
    </>
  )
}

type Option = { readonly value: string; readonly label: string }
