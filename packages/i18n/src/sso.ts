import { sso as en } from './en/sso.ts'
import { translator } from './translator.ts'
import { sso as zh } from './zh/sso.ts'

/** What single sign-on says outside the portal's frame and of what administrators typed. */
export const ssoWords = translator({ zh, en })
