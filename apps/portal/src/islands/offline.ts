import workerAddress from '../browser/offline-worker.ts?worker&url'

// Needs `Service-Worker-Allowed: /` on the script; without it, or in private windows, there is just no offline page.
navigator.serviceWorker?.register(workerAddress, { scope: '/' }).catch(() => undefined)
