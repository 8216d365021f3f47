import { getMyLicence, type Licence } from '@tongban/contracts/licences.ts'
import { formatDay, formatInstant } from '@tongban/i18n/format.ts'
import { t } from '@tongban/i18n/portal.ts'
import { ButtonLink } from '@tongban/ui/components/button.tsx'
import { Card } from '@tongban/ui/components/card.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { Notice } from '@tongban/ui/components/notice.tsx'
import { Table } from '@tongban/ui/components/table.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { LicenceFace } from './licence-face.tsx'
import { Private } from './private-value.tsx'

/** 证照详情. */
export const licencePage: PageRoute = {
  method: 'GET',
  path: '/licences/:licenceId',
  signedIn: true,
  async handle(request) {
    const found = await request.call(getMyLicence, { params: { licenceId: request.params.licenceId ?? '' } })
    if (!found.ok) return problemPage(request, found.problem)
    return show(
      request,
      {
        title: found.value.typeName,
        section: 'licences',
        hidden: true,
        crumbs: [{ href: '/licences', label: t(request.language)('wallet.title') }],
      },
      <LicenceDetail licence={found.value} />,
    )
  },
}

function LicenceDetail({ licence }: { licence: Licence }) {
  const { t } = usePage()
  return (
    <div class="wrap narrow">
      <LicenceFace licence={licence} large />
      {licence.status !== 'active' && (
        <div class="after-panel">
          <Notice tone="caution" title={t('wallet.not_valid')}>
            {licence.statusReason && (
              <p>
                <Zh>{licence.statusReason}</Zh>
              </p>
            )}
          </Notice>
        </div>
      )}
      <p class="tb-form-actions">
        {licence.abilities.includes('present') && (
          <ButtonLink href={`/licences/${licence.id}/present`} large icon="verify">
            {t('wallet.present')}
          </ButtonLink>
        )}
        <ButtonLink href={`/api/v1/licences/${licence.id}/file`} kind="secondary" icon="document">
          {t('wallet.download')}
        </ButtonLink>
      </p>
      <Content licence={licence} />
      <Uses uses={licence.uses} />
    </div>
  )
}

function Content({ licence }: { licence: Licence }) {
  const { t, language } = usePage()
  return (
    <Card id="content" title={t('wallet.content')}>
      <Facts
        facts={[
          { label: t('wallet.holder'), value: <Zh>{licence.holderName}</Zh> },
          { label: t('wallet.holder_identifier'), value: <Private value={licence.holderIdentifier} /> },
          ...licence.fields.map(({ label, value }) => ({ label, value: <Private value={value} /> })),
          { label: t('verify.issued_on'), value: formatDay(licence.issuedOn, language) },
          { label: t('wallet.identifier'), value: <span class="tb-code">{licence.identifier}</span> },
          licence.supersedes
            ? { label: t('wallet.supersedes'), value: <span class="tb-code">{licence.supersedes}</span> }
            : null,
          { label: t('wallet.trust'), value: t(`wallet.trust_${licence.trustGrade}`) },
          licence.caseId
            ? {
                label: t('wallet.case'),
                value: <a href={`/cases/${licence.caseId}`}>{t('wallet.case_open')}</a>,
              }
            : null,
        ]}
      />
      <p class="tb-soft tb-small integrity">
        {t('wallet.integrity')}{' '}
        <a href={`/verify/${encodeURIComponent(licence.identifier)}`}>{t('wallet.verify')}</a>
      </p>
    </Card>
  )
}

function Uses({ uses }: Pick<Licence, 'uses'>) {
  const { t, language } = usePage()
  return (
    <Card id="uses" title={t('wallet.uses')}>
      <p class="tb-soft">{t('wallet.uses_text')}</p>
      {uses.length === 0 ? (
        <p>{t('wallet.uses_none')}</p>
      ) : (
        <Table
          caption={t('wallet.uses')}
          rows={uses}
          id={({ at, by }) => at + by}
          columns={[
            { label: t('wallet.use_who'), heading: true, cell: ({ by }) => <Zh>{by}</Zh> },
            { label: t('wallet.use_purpose'), cell: ({ purpose }) => <Zh>{purpose}</Zh> },
            { label: t('wallet.use_at'), cell: ({ at }) => formatInstant(at, language) },
          ]}
        />
      )}
    </Card>
  )
}
