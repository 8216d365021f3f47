import type { Settings } from '../../../kernel/settings.ts'

export const OIDC_PREFIX = '/oidc'

/** OpenID Connect Discovery 1.0 §3: what the identity of the platform is to others; it never changes. */
export const issuerOf = ({ publicUrl }: Pick<Settings, 'publicUrl'>): string => `${publicUrl}${OIDC_PREFIX}`
