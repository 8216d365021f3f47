import type { AdapterPayload } from 'oidc-provider'
import type { Platform } from '../../../kernel/platform.ts'

const COLUMN = { column: 'sso.artifact.payload' }

export const sealPayload = ({ keyring }: Platform, payload: AdapterPayload): string =>
  keyring.seal(JSON.stringify(payload), COLUMN)

/** The column holds what `sealPayload` wrote. */
export const openPayload = ({ keyring }: Platform, sealed: string): AdapterPayload =>
  JSON.parse(keyring.open(sealed, COLUMN))
