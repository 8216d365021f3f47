import { t } from '@tongban/i18n/portal.ts'
import { Tabs } from '@tongban/ui/components/tabs.tsx'
import type { ComponentChildren } from 'preact'
import { type PageHead, usePage } from '../../page.tsx'
import type { PortalRequest } from '../../page-route.ts'

const PARTS = [
  { href: '/my-data', word: 'my_data.held' },
  { href: '/my-data/readings', word: 'my_data.readings' },
  { href: '/my-data/objections', word: 'my_data.objections' },
  { href: '/my-data/retention', word: 'my_data.retention' },
] as const

type Part = (typeof PARTS)[number]['word'] | 'my_data.raise' | 'my_data.close'

/** Tabs, bookmarks and screen readers tell the parts apart by their titles. */
export function myDataHead(request: PortalRequest, part: Part, status?: number): PageHead {
  const say = t(request.language)
  const whole = say('my_data.title')
  return {
    title: part === 'my_data.held' ? whole : `${say(part)} - ${whole}`,
    section: 'me',
    hidden: true,
    crumbs: [
      { href: '/me', label: say('me.title') },
      ...(PARTS.some(({ word }) => word === part) ? [] : [{ href: '/my-data', label: whole }]),
    ],
    ...(status && { status }),
  }
}

/** The three parts of 我的数据 under one heading. */
export function MyDataFrame(props: { lead: string; children: ComponentChildren }) {
  const { t, request } = usePage()
  return (
    <div class="wrap narrow">
      <h1>{t('my_data.title')}</h1>
      <Tabs
        label={t('my_data.tabs')}
        tabs={PARTS.map(({ href, word }) => ({ href, label: t(word), current: request.path === href }))}
      />
      <p class="lead">{props.lead}</p>
      {props.children}
    </div>
  )
}
