import type { MyCase } from '@tongban/contracts/cases.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { Card } from '@tongban/ui/components/card.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { Icon } from '@tongban/ui/components/icon.tsx'
import { Status } from '@tongban/ui/components/status.tsx'
import { caseTone } from '../../components/case-tone.ts'
import { fileAddress } from '../../components/file-list.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'

/** What came out of it. */
export function Licences({ licences }: Pick<MyCase, 'licences'>) {
  const { t } = usePage()
  if (licences.length === 0) return null
  return (
    <Card id="licences" title={t('case.licences')}>
      <ul class="open-list">
        {licences.map(({ id, name, identifier }) => (
          <li key={id}>
            <a href={`/licences/${id}`}>
              <Icon name="licence" />
              <span>
                <strong>
                  <Zh>{name}</Zh>
                </strong>
                <span class="tb-code tb-small">{identifier}</span>
              </span>
              <Icon name="next" />
            </a>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** 一件事: each member with its own state and page. */
export function Members({ members }: Pick<MyCase, 'members'>) {
  const { t } = usePage()
  if (members.length === 0) return null
  return (
    <Card id="members" title={t('case.members')}>
      <ul class="open-list">
        {members.map((member) => (
          <li key={member.id}>
            <a href={`/cases/${member.id}`}>
              <span>
                <strong>
                  <Zh>{member.itemName}</Zh>
                </strong>
                <span class="tb-soft tb-small">
                  <Zh>{member.organizationName}</Zh>
                </span>
              </span>
              <Status tone={caseTone(member.status)}>{member.statusLabel}</Status>
            </a>
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function Documents({ documents }: Pick<MyCase, 'documents'>) {
  const { t, language } = usePage()
  if (documents.length === 0) return null
  return (
    <Card id="documents" title={t('case.documents')}>
      <ul class="open-list">
        {documents.map(({ id, title, at }) => (
          <li key={id}>
            <a href={fileAddress(id)}>
              <Icon name="document" />
              <span>
                <strong>
                  <Zh>{title}</Zh>
                </strong>
                <span class="tb-soft tb-small">PDF · {formatInstant(at, language)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function Delivery({ delivery }: Pick<MyCase, 'delivery'>) {
  const { t } = usePage()
  if (!delivery) return null
  return (
    <Card id="delivery" title={t('case.delivery')}>
      <Facts
        facts={[
          { label: t('case.delivery'), value: t(`delivery.${delivery.method}`) },
          { label: t('case.delivery_state'), value: delivery.state },
          delivery.trackingNumber
            ? { label: t('case.tracking'), value: <span class="tb-code">{delivery.trackingNumber}</span> }
            : null,
          delivery.address ? { label: t('case.delivery_address'), value: <Zh>{delivery.address}</Zh> } : null,
        ]}
      />
    </Card>
  )
}
