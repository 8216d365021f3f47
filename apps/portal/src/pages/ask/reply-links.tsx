import type { Reply, ReplyLink } from '@tongban/contracts/answers.ts'
import { ButtonLink } from '@tongban/ui/components/button.tsx'
import { address } from '../../address.ts'
import { usePage } from '../../page.tsx'
import type { PortalRequest } from '../../page-route.ts'

/** Where the reader goes on, the first as the main way. */
export function ReplyLinks({ reply, question }: { reply: Reply; question: string }) {
  const { t, request } = usePage()
  if (reply.links.length === 0) return null
  return (
    <p class="answer-links">
      {reply.links.map((link) => (
        <ButtonLink key={link} href={hrefOf(link, reply, question, request)} kind="quiet">
          {t(`ask.to_${link}`)}
        </ButtonLink>
      ))}
    </p>
  )
}

function hrefOf(
  link: ReplyLink,
  { item, topic, context, isPrivate }: Reply,
  question: string,
  { me }: PortalRequest,
): string {
  switch (link) {
    case 'guide':
      return `/items/${item?.code ?? ''}`
    case 'apply':
      return address(`/items/${item?.code ?? ''}/apply`, context.scenario)
    case 'progress':
      return me ? '/cases' : '/track'
    case 'search':
      return address('/search', { q: topic })
    case 'consult':
      return address('/consultations/new', {
        question: isPrivate ? null : question,
        item: item?.code ?? context.item,
      })
    case 'sign_in':
      return '/sign-in'
    case 'region':
      return '/regions/switch'
    default:
      return `/${link}`
  }
}
