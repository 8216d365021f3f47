import { type PortalSay, t } from '@tongban/i18n/portal.ts'
import type { Language } from '@tongban/i18n/translator.ts'
import { type ComponentChildren, createContext, type VNode } from 'preact'
import { useContext } from 'preact/hooks'
import type { IslandName } from './assets.ts'
import type { PortalRequest } from './page-route.ts'

export type Crumb = { href: string; label: string }

/** What a page says about itself besides its content. */
export type PageHead = {
  title: string
  description?: string
  status?: number
  /** The section of the site that the navigation marks. */
  section?: 'home' | 'services' | 'progress' | 'licences' | 'me'
  crumbs?: readonly Crumb[]
  /** schema.org description of the thing on the page. */
  jsonLd?: object
  /** Stays at the bottom of a phone in place of the navigation: the one thing to do here. */
  actionBar?: VNode
  /** The search box of the header is left out where the page has its own. */
  ownSearch?: boolean
  /** The item that the page is about, for questions asked from it. */
  askAbout?: string
  /** The question box at the end is left out where the page has its own. */
  ownAsk?: boolean
  /** Not for search engines. */
  hidden?: boolean
}

type Page = {
  request: PortalRequest
  t: PortalSay
  language: Language
  placeName: string | null
  /** Messages that the person has not read. */
  unread: number
  /** Islands that were rendered: their scripts are loaded, no others. */
  islands: Set<IslandName>
}

const PageContext = createContext<Page | null>(null)

export function newPage(request: PortalRequest, placeName: string | null, unread: number): Page {
  const { language } = request
  return { request, t: t(language), language, placeName, unread, islands: new Set() }
}

export function PageProvider({ page, children }: { page: Page; children: ComponentChildren }) {
  return <PageContext.Provider value={page}>{children}</PageContext.Provider>
}

/** The page being rendered: its words, language and request. */
export function usePage(): Page {
  const page = useContext(PageContext)
  if (!page) throw new Error('usePage outside of a page')
  return page
}
