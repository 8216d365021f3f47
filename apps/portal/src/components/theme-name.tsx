import { usePage } from '../page.tsx'
import { themeName } from '../theme.ts'
import { Zh } from './zh.tsx'

/** The name of a theme, life event or department, in the right language and marked as such. */
export function ThemeName({ name }: { name: string }) {
  const translated = themeName(name, usePage().language)
  return translated === name ? <Zh>{name}</Zh> : translated
}
