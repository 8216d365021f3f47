import { SPECIAL_PROCEDURE_CODES } from '@tongban/contracts/special-procedures.ts'
import type { WorkbenchSay } from '@tongban/i18n/workbench.ts'

/** The word for a special procedure; one of another authority's making is shown as it came. */
export function procedureName(kind: string, say: WorkbenchSay): string {
  const code = SPECIAL_PROCEDURE_CODES.find((known) => known === kind)
  return code ? say(`procedure.${code}`) : kind
}
