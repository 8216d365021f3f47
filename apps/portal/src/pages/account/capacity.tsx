import { actAs } from '@tongban/contracts/identity.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Button } from '@tongban/ui/components/button.tsx'
import { ownPath, posted } from '../../address.ts'
import { CapacityChoice, isOneOfSeveral, readCapacityKey } from '../../components/capacity-choice.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { PostForm } from '../../post-form.tsx'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { namesOfScopes } from '../mandates/chosen-items.ts'

/** In whose name: oneself, or a person or firm that has authorised one. */
export const capacityPage: PageRoute = {
  method: 'GET',
  path: '/capacity',
  signedIn: true,
  async handle(request) {
    const { me } = request
    if (!me) return { redirect: '/sign-in?next=/capacity' }
    const { capacities, actingAs } = me
    const alike = capacities.filter((capacity) => isOneOfSeveral(capacity, capacities))
    const asked = capacities.find(
      ({ mandateId }) => mandateId !== null && mandateId === request.query.mandate,
    )
    return show(
      request,
      { title: t(request.language)('capacity.title'), section: 'me', hidden: true },
      <ChooseCapacity
        capacities={capacities}
        chosen={asked ?? actingAs ?? capacities[0]}
        names={await namesOfScopes(request, alike)}
        next={ownPath(request.query.next)}
      />,
    )
  },
}

export const capacityPost: PageRoute = {
  method: 'POST',
  path: '/capacity',
  signedIn: true,
  async handle(request) {
    const chosen = await request.call(actAs, { body: readCapacityKey(posted(request, 'capacity')) })
    if (!chosen.ok) return problemPage(request, chosen.problem)
    const name = chosen.value.actingAs?.name ?? chosen.value.name
    return {
      redirect: ownPath(posted(request, 'next')),
      flash: t(request.language)('capacity.changed', { name }),
    }
  },
}

function ChooseCapacity({ next, ...choice }: Parameters<typeof CapacityChoice>[0] & { next: string }) {
  const { t } = usePage()
  return (
    <div class="wrap narrow">
      <h1>{t('capacity.title')}</h1>
      <p class="lead">{t('capacity.hint')}</p>
      <PostForm action="/capacity" class="panel">
        <input type="hidden" name="next" value={next} />
        <CapacityChoice {...choice} />
        <div class="tb-form-actions">
          <Button large>{t('capacity.continue')}</Button>
        </div>
      </PostForm>
    </div>
  )
}
