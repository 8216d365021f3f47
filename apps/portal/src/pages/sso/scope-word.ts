import type { Scope } from '@tongban/contracts/sso.ts'

/** The message that says what a system comes to know by a scope. */
export const scopeWord = (scope: Scope, idNumber: 'masked' | 'clear') =>
  scope === 'real_name'
    ? (`sign_on.scope_real_name_${idNumber}` as const)
    : (`sign_on.scope_${scope}` as const)
