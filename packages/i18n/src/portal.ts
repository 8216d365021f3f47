import { account as accountEn } from './en/account.ts'
import { apply as applyEn } from './en/apply.ts'
import { ask as askEn } from './en/ask.ts'
import { checks as checksEn } from './en/checks.ts'
import { codes as codesEn } from './en/codes.ts'
import { face as faceEn } from './en/face.ts'
import { firms as firmsEn } from './en/firms.ts'
import { guide as guideEn } from './en/guide.ts'
import { home as homeEn } from './en/home.ts'
import { layout as layoutEn } from './en/layout.ts'
import { listPages as listPagesEn } from './en/list-pages.ts'
import { mandates as mandatesEn } from './en/mandates.ts'
import { myCases as myCasesEn } from './en/my-cases.ts'
import { myData as myDataEn } from './en/my-data.ts'
import { notices as noticesEn } from './en/notices.ts'
import { places as placesEn } from './en/places.ts'
import { provider as providerEn } from './en/provider.ts'
import { search as searchEn } from './en/search.ts'
import { security as securityEn } from './en/security.ts'
import { signOn as signOnEn } from './en/sign-on.ts'
import { support as supportEn } from './en/support.ts'
import { wallet as walletEn } from './en/wallet.ts'
import { translator } from './translator.ts'
import { account } from './zh/account.ts'
import { apply } from './zh/apply.ts'
import { ask } from './zh/ask.ts'
import { checks } from './zh/checks.ts'
import { codes } from './zh/codes.ts'
import { face } from './zh/face.ts'
import { firms } from './zh/firms.ts'
import { guide } from './zh/guide.ts'
import { home } from './zh/home.ts'
import { layout } from './zh/layout.ts'
import { listPages } from './zh/list-pages.ts'
import { mandates } from './zh/mandates.ts'
import { myCases } from './zh/my-cases.ts'
import { myData } from './zh/my-data.ts'
import { notices } from './zh/notices.ts'
import { places } from './zh/places.ts'
import { provider } from './zh/provider.ts'
import { search } from './zh/search.ts'
import { security } from './zh/security.ts'
import { signOn } from './zh/sign-on.ts'
import { support } from './zh/support.ts'
import { wallet } from './zh/wallet.ts'

/** Everything the portal says. A new module of words is added to both lists. */
export const portalWords = {
  zh: {
    ...security,
    ...layout,
    ...home,
    ...search,
    ...signOn,
    ...guide,
    ...account,
    ...ask,
    ...checks,
    ...notices,
    ...places,
    ...support,
    ...codes,
    ...firms,
    ...provider,
    ...face,
    ...apply,
    ...listPages,
    ...mandates,
    ...myCases,
    ...myData,
    ...wallet,
  },
  en: {
    ...securityEn,
    ...layoutEn,
    ...homeEn,
    ...searchEn,
    ...signOnEn,
    ...guideEn,
    ...accountEn,
    ...askEn,
    ...checksEn,
    ...noticesEn,
    ...placesEn,
    ...supportEn,
    ...codesEn,
    ...firmsEn,
    ...providerEn,
    ...faceEn,
    ...applyEn,
    ...listPagesEn,
    ...mandatesEn,
    ...myCasesEn,
    ...myDataEn,
    ...walletEn,
  },
} as const

export const t = translator(portalWords)

/** The portal's voice in one language. */
export type PortalSay = ReturnType<typeof t>
