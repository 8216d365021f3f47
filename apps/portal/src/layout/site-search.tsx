import { SearchBox } from '@tongban/ui/components/search-box.tsx'
import { Island } from '../island.tsx'
import { usePage } from '../page.tsx'

/** The search form with suggestions while typing. Filters that should survive a new question are given as `keep`. */
export function SiteSearch(props: {
  id: string
  value?: string
  large?: boolean
  keep?: Readonly<Record<string, string>>
}) {
  const { t, request } = usePage()
  return (
    <Island name="suggestions" props={request.region ? { region: request.region } : {}}>
      <SearchBox
        id={props.id}
        action="/search"
        label={t('layout.search')}
        button={t('layout.search_button')}
        placeholder={t('layout.search_placeholder')}
        {...(props.value !== undefined && { value: props.value })}
        {...(props.large && { large: true })}
      >
        {Object.entries(props.keep ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div
          class="tb-suggestions"
          id={`${props.id}-suggestions`}
          role="listbox"
          aria-label={t('layout.suggestions')}
          hidden
        />
      </SearchBox>
    </Island>
  )
}
