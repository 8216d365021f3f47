declare const self: ServiceWorkerGlobalScope

export {}

const PAGE = '/offline'
const CACHE = 'offline'

self.addEventListener('install', (event) => {
  event.waitUntil(keep())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(self.registration.navigationPreload?.enable() ?? Promise.resolve())
})

/** Pages come from the network and from nowhere else; only when there is none, the kept page says so. */
self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.mode === 'navigate' && request.method === 'GET') event.respondWith(visit(event))
  else if (request.destination === 'style') event.respondWith(style(request))
})

async function visit(event: FetchEvent): Promise<Response> {
  try {
    const preloaded: Response | undefined = await event.preloadResponse
    return preloaded ?? (await fetch(event.request))
  } catch {
    return (await caches.match(PAGE)) ?? Response.error()
  }
}

async function style(request: Request): Promise<Response> {
  return fetch(request).catch(async () => (await caches.match(request)) ?? Response.error())
}

async function keep(): Promise<void> {
  const cache = await caches.open(CACHE)
  const page = await fetch(PAGE)
  const html = await page.clone().text()
  await cache.put(PAGE, page)
  const sheets = [...html.matchAll(/href="(\/assets\/[^"]+\.css)"/g)].flatMap(([, href]) => href ?? [])
  await cache.addAll(sheets)
}
