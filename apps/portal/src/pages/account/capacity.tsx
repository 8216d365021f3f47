import { actAs, type Me } from '@tongban/contracts/identity.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Button } from '@tongban/ui/components/button.tsx'
import { ChoiceField } from '@tongban/ui/components/field.tsx'
import { ownPath, posted } from '../../address.ts'
import { inWhoseName } from '../../components/in-whose-name.ts'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { PostForm } from '../../post-form.tsx'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'

/** In whose name: oneself, or a person or firm that has authorised one. */
export const capacityPage: PageRoute = {
  method: 'GET',
  path: '/capacity',
  signedIn: true,
  async handle(request) {
    if (!request.me) return { redirect: '/sign-in?next=/capacity' }
    return show(
      request,
      { title: t(request.language)('capacity.title'), section: 'me', hidden: true },
      <ChooseCapacity me={request.me} next={ownPath(request.query.next)} />,
    )
  },
}

export const capacityPost: PageRoute = {
  method: 'POST',
  path: '/capacity',
  signedIn: true,
  async handle(request) {
    const chosen = await request.call(actAs, { body: { subjectId: posted(request, 'subject') } })
    if (!chosen.ok) return problemPage(request, chosen.problem)
    const name = chosen.value.actingAs?.name ?? chosen.value.name
    return {
      redirect: ownPath(posted(request, 'next')),
      flash: t(request.language)('capacity.changed', { name }),
    }
  },
}

function ChooseCapacity({ me, next }: { me: Me; next: string }) {
  const { t } = usePage()
  return (
    <div class="wrap narrow">
      <h1>{t('capacity.title')}</h1>
      <p class="lead">{t('capacity.hint')}</p>
      <PostForm action="/capacity" class="panel">
        <input type="hidden" name="next" value={next} />
        <ChoiceField
          name="subject"
          legend={t('capacity.question')}
          value={me.actingAs?.subjectId ?? me.capacities[0]?.subjectId}
          choices={me.capacities.map((capacity) => ({
            value: capacity.subjectId,
            label: <Zh>{capacity.name}</Zh>,
            hint: `${t(`capacity.${inWhoseName(capacity)}`)} · ${capacity.identifier}`,
          }))}
        />
        <div class="tb-form-actions">
          <Button large>{t('capacity.continue')}</Button>
        </div>
      </PostForm>
    </div>
  )
}
