import type { ResultOf } from '@tongban/contracts/route.ts'
import { listThemes } from '@tongban/contracts/search.ts'
import { t } from '@tongban/i18n/portal.ts'
import { EmptyState } from '@tongban/ui/components/empty-state.tsx'
import { Icon } from '@tongban/ui/components/icon.tsx'
import { address } from '../../address.ts'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'

type Department = ResultOf<typeof listThemes>['groups'][number]

/** 部门名录, with the number of services of each. */
export const departmentsPage: PageRoute = {
  method: 'GET',
  path: '/departments',
  async handle(request) {
    const query = request.region ? { region: request.region } : {}
    const found = await request.call(listThemes, { query })
    if (!found.ok) return problemPage(request, found.problem)
    const departments = found.value.groups.filter(({ kind }) => kind === 'organization')
    return show(
      request,
      { title: t(request.language)('departments.title'), section: 'services' },
      <Departments departments={departments} />,
    )
  },
}

function Departments({ departments }: { departments: readonly Department[] }) {
  const { t } = usePage()
  return (
    <div class="wrap">
      <h1>{t('departments.title')}</h1>
      <p class="lead">{t('departments.hint')}</p>
      {departments.length === 0 && <EmptyState icon="firm" title={t('departments.none')} />}
      <ul class="row-list">
        {departments.map(({ name, count }) => (
          <li key={name}>
            <a href={address('/search', { organization: name })}>
              <span>
                <Zh>{name}</Zh>
              </span>
              <span class="tb-soft tb-small tb-figures">{t('departments.count', { count })}</span>
              <Icon name="next" />
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
