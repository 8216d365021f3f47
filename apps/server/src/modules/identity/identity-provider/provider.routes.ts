import * as contracts from '@tongban/contracts/identity-provider.ts'
import { command, query, type Service } from '../../../kernel/http/service.ts'
import * as binding from './binding.ts'
import * as signIn from './sign-in-by-provider.ts'

/** Between going and coming back another system is asked, so that nothing here holds one transaction. */
export function providerRoutes(service: Service): void {
  const { identityIssuer, identityName } = service.platform.settings
  const name = identityIssuer === null ? null : identityName
  query(service, contracts.getIdentityProvider, async () => ({ name }))
  query(service, contracts.startProviderSignIn, ({ body, reading }) =>
    signIn.startProviderSignIn(reading, body),
  )
  query(service, contracts.finishProviderSignIn, ({ body, reading }) =>
    signIn.finishProviderSignIn(reading, body),
  )
  query(service, contracts.getBinding, ({ reading }) => binding.getBinding(reading))
  query(service, contracts.startBinding, ({ body, reading }) => binding.startBinding(reading, body.next))
  query(service, contracts.finishBinding, ({ body, reading }) =>
    binding.finishBinding(reading, body.returned),
  )
  command(service, contracts.endBinding, ({ work }) => binding.endBinding(work))
}
