import type { ClientDefinition } from '@tongban/contracts/sso.ts'
import { useLanguage } from '../../app/language.tsx'
import { Facts } from '../../show/facts.tsx'

/** All that a system is registered with. */
export function DefinitionFacts({ definition }: { definition: ClientDefinition }) {
  const { say } = useLanguage()
  const { scopes, actsAlone, refreshes, authentication, audience, idNumber } = definition
  const options = [actsAlone && say('client.acts_alone'), refreshes && say('client.refreshes')].filter(
    Boolean,
  )
  return (
    <Facts
      facts={[
        [
          say('clients.name'),
          <span key="name" lang="zh-CN">
            {definition.name}
          </span>,
        ],
        [
          say('client.purpose'),
          <span key="purpose" lang="zh-CN">
            {definition.purpose}
          </span>,
        ],
        [say('client.redirects'), <Addresses key="redirects" addresses={definition.redirectUris} />],
        [say('client.post_logout'), <Addresses key="after" addresses={definition.postLogoutRedirectUris} />],
        [say('client.backchannel'), definition.backchannelLogoutUri],
        [say('client.authentication'), say(`client.auth_${authentication}`)],
        [say('client.audience'), say(`client.audience_${audience}`)],
        [say('client.options'), options.join('；')],
        [
          say('client.scopes'),
          scopes.length === 0 ? (
            say('client.no_scopes')
          ) : (
            <ul key="scopes" className="client-scopes">
              {scopes.map(({ scope, reason }) => (
                <li key={scope}>
                  <b>{say(`client.scope_${scope}`)}</b>
                  {scope === 'real_name' && <> · {say(`client.id_${idNumber}`)}</>} ·{' '}
                  <span lang="zh-CN">{reason}</span>
                </li>
              ))}
            </ul>
          ),
        ],
      ]}
    />
  )
}

function Addresses({ addresses }: { addresses: readonly string[] }) {
  const { say } = useLanguage()
  if (addresses.length === 0) return <span className="soft">{say('show.none')}</span>
  return (
    <ul className="client-scopes figures">
      {addresses.map((address) => (
        <li key={address}>{address}</li>
      ))}
    </ul>
  )
}
