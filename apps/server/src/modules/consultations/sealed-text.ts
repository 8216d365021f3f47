import type { Platform } from '../../kernel/platform.ts'
import { canonicalCode } from './consultation.ts'

type Keys = Pick<Platform, 'keyring'>

const TEXT = { column: 'consultations.entry.text' } as const
export const CODE_COLUMN = 'consultations.consultation.code'

export const sealText = ({ keyring }: Keys, text: string): string => keyring.seal(text, TEXT)
export const openText = ({ keyring }: Keys, sealed: string): string => keyring.open(sealed, TEXT)
/** What is kept of a query code. */
export const codeColumns = ({ keyring }: Keys, code: string) => ({
  code_index: keyring.blindIndex(canonicalCode(code), CODE_COLUMN),
  code_sealed: keyring.seal(canonicalCode(code), { column: CODE_COLUMN }),
})
export const codeIndexes = ({ keyring }: Keys, code: string): string[] =>
  keyring.blindIndexes(canonicalCode(code), CODE_COLUMN)
