import type { Capacity } from '@tongban/contracts/identity.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Button, ButtonLink } from '@tongban/ui/components/button.tsx'
import { Card } from '@tongban/ui/components/card.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { address } from '../../address.ts'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { PostForm } from '../../post-form.tsx'
import { show } from '../../show.tsx'

/** 我的企业: firms in whose name one may act, and the way to verify one. */
export const firmsPage: PageRoute = {
  method: 'GET',
  path: '/me/firms',
  signedIn: true,
  async handle(request) {
    const say = t(request.language)
    const capacities = request.me?.capacities.filter(({ kind }) => kind === 'firm') ?? []
    const firms = [...Map.groupBy(capacities, ({ subjectId }) => subjectId).values()]
    return show(
      request,
      {
        title: say('firms.title'),
        section: 'me',
        hidden: true,
        crumbs: [{ href: '/me', label: say('me.title') }],
      },
      <Firms firms={firms} />,
    )
  },
}

/** Each firm with the mandates by which one may act for it. */
function Firms({ firms }: { firms: readonly (readonly Capacity[])[] }) {
  const { t } = usePage()
  return (
    <div class="wrap narrow">
      <h1>{t('firms.title')}</h1>
      <p class="lead">{t('firms.lead')}</p>
      {firms.length === 0 && <p>{t('firms.none')}</p>}
      {firms.map(
        ([firm, ...others]) =>
          firm && <FirmCard key={firm.subjectId} firm={firm} isChoice={others.length > 0} />,
      )}
      <p class="after-panel">
        <ButtonLink href="/me/firms/new" kind={firms.length === 0 ? 'primary' : 'secondary'}>
          {t('firms.new')}
        </ButtonLink>
      </p>
    </div>
  )
}

function FirmCard({ firm, isChoice }: { firm: Capacity; isChoice: boolean }) {
  const { subjectId, name, identifier, level } = firm
  const { t, request } = usePage()
  const isActing = request.me?.actingAs?.subjectId === subjectId
  return (
    <Card id={`firm-${subjectId}`} title={<Zh>{name}</Zh>}>
      <Facts
        facts={[
          { label: t('firms.code'), value: <span class="tb-figures">{identifier}</span> },
          { label: t('firms.level'), value: t(`firms.level_${level ?? 'none'}`) },
        ]}
      />
      {isActing ? (
        <p>
          {t('firms.acting')} · <a href="/mandates">{t('firms.mandates')}</a>
        </p>
      ) : isChoice ? (
        <p>
          <ButtonLink href={address('/capacity', { next: '/me/firms' })} kind="secondary">
            {t('firms.act')}
          </ButtonLink>
        </p>
      ) : (
        <PostForm action="/capacity">
          <input type="hidden" name="capacity" value={subjectId} />
          <input type="hidden" name="next" value="/me/firms" />
          <Button kind="secondary">{t('firms.act')}</Button>
        </PostForm>
      )}
    </Card>
  )
}
