import { LEVELS } from '@tongban/contracts/items.ts'
import type { Facet } from '@tongban/contracts/search.ts'
import { FIRM_STAGES, type FirmStage } from '@tongban/contracts/search.ts'
import { codeWord } from '@tongban/i18n/code-tables.ts'
import { usePage } from '../../page.tsx'
import { themeName } from '../../theme.ts'

/** What a facet is called in the language of the page: stages and levels are codes, the rest are names. */
export function useFacetName(): (kind: Facet['kind'], name: string) => string {
  const { t, language } = usePage()
  return (kind, name) => {
    if (kind === 'stage' && isStage(name)) return t(`stage.${name}`)
    if (kind === 'level' && isLevel(name)) return codeWord('level', name, language)
    return themeName(name, language)
  }
}

const isStage = (name: string): name is FirmStage => Object.hasOwn(FIRM_STAGES, name)
const isLevel = (name: string): name is keyof typeof LEVELS => Object.hasOwn(LEVELS, name)
