import { getGuide } from '@tongban/contracts/catalog.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Notice } from '@tongban/ui/components/notice.tsx'
import { Zh } from '../../components/zh.tsx'
import { Island } from '../../island.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute, PortalRequest, PortalResponse } from '../../page-route.ts'
import { show } from '../../show.tsx'
import { Composer } from './composer.tsx'
import { type Conversation, hold } from './conversation.ts'
import { TurnView } from './turn-view.tsx'

/** 智能问答: a conversation that lives in the page; nothing of it is kept here, so it asks for no token either. */
export const askPage: PageRoute = { method: 'GET', path: '/ask', handle: talk }
export const askPost: PageRoute = { method: 'POST', path: '/ask', harmless: true, handle: talk }

async function talk(request: PortalRequest): Promise<PortalResponse> {
  const conversation = await hold(request)
  const { context, turns } = conversation
  const about = turns.length === 0 && context.item ? await itemName(request, context.item) : null
  return show(
    request,
    { title: t(request.language)('ask.title'), section: 'services', ownAsk: true, hidden: turns.length > 0 },
    <Talk conversation={conversation} about={about} />,
  )
}

async function itemName(request: PortalRequest, code: string): Promise<string | null> {
  const found = await request.call(getGuide, { params: { code } })
  return found.ok ? found.value.definition.name : null
}

function Talk({ conversation, about }: { conversation: Conversation; about: string | null }) {
  const { t } = usePage()
  const { turns, problem } = conversation
  return (
    <div class="wrap narrow ask">
      <h1>{t('ask.title')}</h1>
      <Island name="conversation">
        {turns.length === 0 && (
          <p class="lead">
            {about ? (
              <>
                {t('ask.about')} <Zh>{about}</Zh>
              </>
            ) : (
              t('ask.lead')
            )}
          </p>
        )}
        <ol class="talk">
          {turns.map((turn, index) => (
            <TurnView
              key={`${index}${turn.asked.question}`}
              turn={turn}
              earlier={turns.slice(0, index + 1).map(({ asked }) => asked)}
              isLatest={index === turns.length - 1}
            />
          ))}
        </ol>
        {problem && (
          <Notice tone="bad" title={problem.title}>
            <p>{problem.detail}</p>
          </Notice>
        )}
        <Composer conversation={conversation} />
      </Island>
      <p class="tb-soft tb-small">{t('ask.privacy')}</p>
    </div>
  )
}
