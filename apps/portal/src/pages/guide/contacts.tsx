import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { Card } from '@tongban/ui/components/card.tsx'
import { OutsideLink } from '@tongban/ui/components/link.tsx'
import { Phone } from '../../components/phone.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'

const KINDS = ['consult', 'supervise', 'reconsideration', 'litigation'] as const

/** 咨询、监督投诉、行政复议、行政诉讼, and what the applicant may and must do. */
export function Contacts({ definition }: { definition: ItemDefinition }) {
  const { t } = usePage()
  return (
    <Card id="contacts" title={t('guide.contacts')}>
      <dl class="contacts">
        {KINDS.map((kind) => (
          <div key={kind}>
            <dt>{t(`guide.${kind}`)}</dt>
            <dd>
              <Contact contact={definition[kind]} />
              {(kind === 'reconsideration' || kind === 'litigation') && (
                <p class="tb-soft tb-small">{t(`guide.${kind}_when`)}</p>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <h3 class="sub">{t('guide.rights')}</h3>
      <p>
        <Zh>{definition.rights}</Zh>
      </p>
      <h3 class="sub">{t('guide.duties')}</h3>
      <p>
        <Zh>{definition.duties}</Zh>
      </p>
    </Card>
  )
}

function Contact({ contact }: { contact: ItemDefinition['consult'] }) {
  const { t } = usePage()
  return (
    <>
      <p>
        <Zh>{contact.department}</Zh>
      </p>
      <p>
        <Phone number={contact.phone} />
      </p>
      {contact.address && (
        <p class="tb-soft tb-small">
          <Zh>{contact.address}</Zh>
        </p>
      )}
      {contact.url && (
        <p class="tb-small">
          <OutsideLink href={contact.url} outside={t('layout.outside')}>
            {contact.url.replace(/^https?:\/\//, '')}
          </OutsideLink>
        </p>
      )}
    </>
  )
}
