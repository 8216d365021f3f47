import { listMessages, type Message, readMessage } from '@tongban/contracts/reactions.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Button } from '@tongban/ui/components/button.tsx'
import { EmptyState } from '@tongban/ui/components/empty-state.tsx'
import { More } from '@tongban/ui/components/more.tsx'
import { Tag } from '@tongban/ui/components/status.tsx'
import { address, ownPath, posted } from '../../address.ts'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { PostForm } from '../../post-form.tsx'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'

/** 我的消息: each stands here in full; opening what it is about marks it as read. */
export const messagesPage: PageRoute = {
  method: 'GET',
  path: '/messages',
  signedIn: true,
  async handle(request) {
    const { after } = request.query
    const found = await request.call(listMessages, { query: after ? { after } : {} })
    if (!found.ok) return problemPage(request, found.problem)
    return show(
      request,
      { title: t(request.language)('messages.title'), section: 'me', hidden: true },
      <Messages {...found.value} />,
    )
  },
}

/** Marks one message, or all that the page showed, and goes on to what the message is about. */
export const messagesPost: PageRoute = {
  method: 'POST',
  path: '/messages',
  signedIn: true,
  async handle(request) {
    const ids = [request.form.message ?? []].flat()
    for (const messageId of ids) {
      const read = await request.call(readMessage, { params: { messageId } })
      if (!read.ok && read.problem.code !== 'message.not_found') return problemPage(request, read.problem)
    }
    return { redirect: ownPath(posted(request, 'open'), '/messages') }
  },
}

function Messages(props: { items: readonly Message[]; next: string | null; unread: number }) {
  const { t } = usePage()
  const { items, next, unread } = props
  const unreadHere = items.filter(({ readAt }) => readAt === null)
  return (
    <div class="wrap narrow">
      <h1>{t('messages.title')}</h1>
      {items.length === 0 ? (
        <EmptyState icon="bell" title={t('messages.none')}>
          <p>{t('messages.none_text')}</p>
        </EmptyState>
      ) : (
        <div class="messages-head">
          <p class="tb-soft">
            {unread > 0 ? t('messages.unread', { count: unread }) : t('messages.all_read')}
          </p>
          {unreadHere.length > 1 && (
            <PostForm action="/messages">
              {unreadHere.map(({ id }) => (
                <input key={id} type="hidden" name="message" value={id} />
              ))}
              <Button kind="quiet">{t('messages.mark_all')}</Button>
            </PostForm>
          )}
        </div>
      )}
      <ul class="messages">
        {items.map((message) => (
          <Line key={message.id} message={message} />
        ))}
      </ul>
      <More href={next && address('/messages', { after: next })}>{t('messages.older')}</More>
    </div>
  )
}

function Line({ message }: { message: Message }) {
  const { t, language } = usePage()
  const isUnread = message.readAt === null
  return (
    <li class={isUnread ? 'message message-unread' : 'message'}>
      <h2>
        <Zh>{message.title}</Zh>
        {isUnread && <Tag warm>{t('messages.new')}</Tag>}
      </h2>
      <p class="message-body">
        <Zh>{message.body}</Zh>
      </p>
      <p class="tb-soft tb-small">
        <time dateTime={message.at}>{formatInstant(message.at, language)}</time>
        {message.channel === 'sms' && ` · ${t('messages.sms')}`}
      </p>
      <Opening message={message} />
    </li>
  )
}

/** Read messages are left by a plain link; an unread one is marked on the way. */
function Opening({ message }: { message: Message }) {
  const { t } = usePage()
  const { id, readAt, title } = message
  const target = targetOf(message, t)
  if (readAt !== null) return target && <a href={target.href}>{target.label}</a>
  return (
    <PostForm action="/messages" class="message-acts">
      <input type="hidden" name="message" value={id} />
      {target && (
        <Button kind="secondary" name="open" value={target.href}>
          {target.label}
        </Button>
      )}
      <Button kind="quiet">
        {t('messages.mark')}
        <span class="tb-hidden">
          <Zh>{title}</Zh>
        </span>
      </Button>
    </PostForm>
  )
}

type Translate = ReturnType<typeof usePage>['t']

/** What a message is about. */
function targetOf(
  { caseId, licenceId, consultationId, objectionId, mandateId, itemCode }: Message,
  t: Translate,
) {
  if (caseId) return { href: `/cases/${caseId}`, label: t('messages.open_case') }
  if (licenceId) return { href: `/licences/${licenceId}`, label: t('messages.open_licence') }
  if (consultationId)
    return { href: `/consultations/${consultationId}`, label: t('messages.open_consultation') }
  if (objectionId) return { href: '/my-data/objections', label: t('messages.open_objection') }
  if (mandateId) return { href: '/mandates', label: t('messages.open_mandates') }
  if (itemCode) return { href: `/items/${itemCode}`, label: t('messages.open_item') }
  return null
}
