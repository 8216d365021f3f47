import type Provider from 'oidc-provider'

/** One request as the provider's middleware sees it. */
export type Context = Parameters<Parameters<Provider['use']>[0]>[0]
