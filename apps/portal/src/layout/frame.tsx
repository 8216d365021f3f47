import { Breadcrumb } from '@tongban/ui/components/breadcrumb.tsx'
import { Notice } from '@tongban/ui/components/notice.tsx'
import type { ComponentChildren } from 'preact'
import { Island } from '../island.tsx'
import { type PageHead, usePage } from '../page.tsx'
import { AskBar } from './ask-bar.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { PhoneNav } from './phone-nav.tsx'

/** Header, content, footer: the same on every page, whichever layout the content has. */
export function Frame({ head, children }: { head: PageHead; children: ComponentChildren }) {
  const { t, request } = usePage()
  return (
    <>
      <a class="skip-link" href="#main">
        {t('layout.skip')}
      </a>
      <Header head={head} />
      <main id="main" tabIndex={-1}>
        {head.crumbs && (
          <div class="wrap">
            <Breadcrumb
              label={t('layout.breadcrumb')}
              crumbs={[{ href: '/', label: t('nav.home') }, ...head.crumbs]}
            />
          </div>
        )}
        {request.flash && (
          <div class="wrap flash">
            <Notice tone="good" live>
              <p>{request.flash}</p>
            </Notice>
          </div>
        )}
        {children}
        {head.actionBar && <div class="action-bar">{head.actionBar}</div>}
      </main>
      {!head.ownAsk && <AskBar item={head.askAbout} />}
      <Footer />
      {!head.actionBar && <PhoneNav section={head.section} />}
      <Island name="offline" />
    </>
  )
}
