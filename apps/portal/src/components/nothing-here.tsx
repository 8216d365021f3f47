import { ButtonLink } from '@tongban/ui/components/button.tsx'
import { EmptyState } from '@tongban/ui/components/empty-state.tsx'
import type { ComponentProps } from 'preact'
import { usePage } from '../page.tsx'

type Props = Pick<ComponentProps<typeof EmptyState>, 'icon' | 'title'> & { hint: string }

/** The chosen place has none; another may. */
export function NothingHere({ icon, title, hint }: Props) {
  const { t } = usePage()
  return (
    <EmptyState icon={icon} title={title}>
      <p>{hint}</p>
      <p>
        <ButtonLink href="/regions/switch" kind="secondary">
          {t('regions.title')}
        </ButtonLink>
      </p>
    </EmptyState>
  )
}
