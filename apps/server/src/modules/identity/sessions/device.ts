import type { BROWSERS, SYSTEMS } from '@tongban/contracts/account.ts'

type System = (typeof SYSTEMS)[number]
type Browser = (typeof BROWSERS)[number]
/** In the order of asking: every browser also calls itself some of those below it. */
const SYSTEM_MARKS: readonly (readonly [RegExp, System])[] = [
  [/HarmonyOS|OpenHarmony/, 'harmony'],
  [/Android/, 'android'],
  [/iPhone|iPad/, 'ios'],
  [/Windows/, 'windows'],
  [/Macintosh/, 'macos'],
  [/Linux/, 'linux'],
]
const BROWSER_MARKS: readonly (readonly [RegExp, Browser])[] = [
  [/MicroMessenger/, 'wechat'],
  [/AlipayClient/, 'alipay'],
  [/Edg/, 'edge'],
  [/Firefox|FxiOS/, 'firefox'],
  [/Chrome|CriOS/, 'chrome'],
  [/Safari/, 'safari'],
]

/** What the owner recognises the device by, out of how the browser calls itself. */
export const deviceOf = (userAgent: string): { system: System; browser: Browser } => ({
  system: SYSTEM_MARKS.find(([mark]) => mark.test(userAgent))?.[1] ?? 'other',
  browser: BROWSER_MARKS.find(([mark]) => mark.test(userAgent))?.[1] ?? 'other',
})

/** 10.8.3.7 → 10.8.3.*; of IPv6 the first three groups, which name the provider and the place. */
export function maskNetwork(address: string): string {
  if (/^(\d+\.){3}\d+$/.test(address)) return address.replace(/\d+$/, '*')
  return address.includes(':') ? `${address.split(':').slice(0, 3).join(':')}:*` : address
}
