import { listCards, type SupervisionRow } from '@tongban/contracts/reactions.ts'
import { formatDay, formatInstant } from '@tongban/i18n/format.ts'
import { Button, Select } from 'antd'
import { Link } from 'react-router'
import { client } from '../../api/client.ts'
import { usePages } from '../../api/use-pages.ts'
import { useLanguage } from '../../app/language.tsx'
import { oneOf, useAddress } from '../../app/use-address.ts'
import { Light } from '../../show/light.tsx'
import { PageList } from '../../show/page-list.tsx'

/** 红黄牌: open ones unless the address asks for all. */
export function Cards({ onOrder }: { onOrder: (card: SupervisionRow) => void }) {
  const { say } = useLanguage()
  const { params, change } = useAddress()
  const colour = oneOf(['yellow', 'red'] as const, params.get('colour'))
  const state = oneOf(['closed', 'all'] as const, params.get('state'))
  const filter = { ...(colour && { colour }), ...(state !== 'all' && { open: state !== 'closed' }) }
  const pages = usePages<SupervisionRow>([listCards.path, filter], (page, signal) =>
    client.call(listCards, { query: { ...filter, ...page }, signal }),
  )
  return (
    <section className="panel" aria-labelledby="cards">
      <div className="panel-head">
        <h2 id="cards">{say('supervision.cards')}</h2>
        <div className="page-tools">
          <Select
            size="small"
            aria-label={say('supervision.colour')}
            value={colour ?? ''}
            onChange={(chosen: string) => change({ colour: chosen })}
            options={[
              { value: '', label: say('supervision.any_colour') },
              { value: 'red', label: say('supervision.red_card') },
              { value: 'yellow', label: say('supervision.yellow_card') },
            ]}
          />
          <Select
            size="small"
            aria-label={say('supervision.state')}
            value={state ?? ''}
            onChange={(chosen: string) => change({ state: chosen })}
            options={[
              { value: '', label: say('supervision.open') },
              { value: 'closed', label: say('supervision.closed_cards') },
              { value: 'all', label: say('supervision.all_cards') },
            ]}
          />
        </div>
      </div>
      <PageList
        pages={pages}
        empty={{ title: say('supervision.no_cards'), text: say('supervision.no_cards_text') }}
      >
        {(rows) => (
          <ul className="cards">
            {rows.map((card) => (
              <Card key={`${card.caseId}-${card.colour}-${card.clock}`} card={card} onOrder={onOrder} />
            ))}
          </ul>
        )}
      </PageList>
    </section>
  )
}

function Card({ card, onOrder }: { card: SupervisionRow; onOrder: (card: SupervisionRow) => void }) {
  const { language, say } = useLanguage()
  const {
    caseId,
    itemName,
    organizationName,
    colour,
    dueOn,
    daysLate,
    reason,
    orderedAt,
    closedAt,
    raisedOn,
  } = card
  return (
    <li className={`card-${colour}`}>
      <div>
        <Light light={colour} />{' '}
        <Link to={`/cases/${caseId}`} className="row-link" lang="zh-CN">
          {itemName}
        </Link>
      </div>
      <p lang="zh-CN">
        {organizationName} · {reason}
      </p>
      <p className="soft">
        {say('supervision.raised', { on: formatDay(raisedOn, language), due: formatDay(dueOn, language) })}
        {daysLate > 0 && <b className="bad"> {say('supervision.late', { count: daysLate })}</b>}
      </p>
      <div className="card-foot">
        {closedAt ? (
          <span className="good">
            ✓ {say('supervision.closed_at', { time: formatInstant(closedAt, language) })}
          </span>
        ) : (
          <Button
            size="small"
            onClick={() => onOrder(card)}
            aria-label={`${say(orderedAt ? 'order.again' : 'order.give')} ${itemName}`}
          >
            {say(orderedAt ? 'order.again' : 'order.give')}
          </Button>
        )}
        {orderedAt && (
          <span className="soft">{say('order.given_at', { time: formatInstant(orderedAt, language) })}</span>
        )}
      </div>
    </li>
  )
}
