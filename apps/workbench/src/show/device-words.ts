import type { OwnSession } from '@tongban/contracts/account.ts'
import type { WorkbenchSay } from '@tongban/i18n/workbench.ts'

/** Windows 电脑上的Edge 浏览器 */
export const deviceWords = (
  say: WorkbenchSay,
  { system, browser }: Pick<OwnSession, 'system' | 'browser'>,
) =>
  system === 'other' && browser === 'other'
    ? say('device.unknown')
    : say('device.on', {
        system: say(`device.system.${system}`),
        browser: say(`device.browser.${browser}`),
      })
