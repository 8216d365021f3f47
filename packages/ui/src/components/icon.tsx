import { ICONS, type IconName } from '../icons.ts'

/** A picture beside a word; it says nothing to a screen reader, so the word must be there. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      class="tb-icon"
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      dangerouslySetInnerHTML={{ __html: ICONS[name] }}
    />
  )
}
