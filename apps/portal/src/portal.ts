import type { PageRoute } from './page-route.ts'
import { agreementPage } from './pages/account/agreement.tsx'
import { authenticatorCodePost, authenticatorPost } from './pages/account/authenticator.tsx'
import { capacityPage, capacityPost } from './pages/account/capacity.tsx'
import { firmsPage } from './pages/account/firms.tsx'
import { mePage } from './pages/account/me.tsx'
import { newFirmPage, newFirmPost } from './pages/account/new-firm.tsx'
import { passwordPage, passwordPost } from './pages/account/password.tsx'
import { phoneCodePost, phonePage, phonePost } from './pages/account/phone.tsx'
import { preferencesPost } from './pages/account/preferences.ts'
import { providerRoutes } from './pages/account/provider.tsx'
import { registerPost } from './pages/account/register.tsx'
import { scanPage, scanPost } from './pages/account/scan.tsx'
import { scanInPage, scanInPost } from './pages/account/scan-in.tsx'
import { securityPage } from './pages/account/security.tsx'
import { securityActs } from './pages/account/security-acts.ts'
import { signInCodePage, signInCodePost, signInPage, signInPost } from './pages/account/sign-in.tsx'
import { signOutPage, signOutPost } from './pages/account/sign-out.tsx'
import { smsPage, smsPost } from './pages/account/sms.tsx'
import { stepUpGet, stepUpPost } from './pages/account/step-up.tsx'
import { verificationPage, verificationPost } from './pages/account/verification.tsx'
import { checkPage, checkPost } from './pages/apply/check.tsx'
import { deliveryPage, deliveryPost } from './pages/apply/delivery.tsx'
import { fieldFilesPage, fieldFilesPost } from './pages/apply/field-files.tsx'
import { formRoutes } from './pages/apply/form.tsx'
import { materialsPage, materialsPost } from './pages/apply/materials.tsx'
import { removePage, removePost } from './pages/apply/remove.tsx'
import { startPage, startPost } from './pages/apply/start.tsx'
import { taskListPage } from './pages/apply/task-list.tsx'
import { askPage, askPost } from './pages/ask/ask.tsx'
import { casePage } from './pages/cases/case.tsx'
import { casesPage } from './pages/cases/cases.tsx'
import { correctionRoutes } from './pages/cases/correction.tsx'
import { ratingPage, ratingPost } from './pages/cases/rating.tsx'
import { withdrawPage, withdrawPost } from './pages/cases/withdraw.tsx'
import { presentationPage, presentationPost } from './pages/checks/presentation.tsx'
import { trackPage, trackPost } from './pages/checks/track.tsx'
import { verifyLicencePage, verifyPage } from './pages/checks/verify.tsx'
import { oneCodePage } from './pages/code/one-code.tsx'
import { myConsultationsPage } from './pages/consult/my-consultations.tsx'
import { newConsultationPage, newConsultationPost } from './pages/consult/new-consultation.tsx'
import { consultationPage, consultationPost } from './pages/consult/own-consultation.tsx'
import { trackConsultationPage, trackConsultationPost } from './pages/consult/track-consultation.tsx'
import { guidePage } from './pages/guide/guide.tsx'
import { homePage } from './pages/home/home.tsx'
import { listChangesPage } from './pages/lists/changes.tsx'
import { listHistoryPage } from './pages/lists/history.tsx'
import { intermediariesPage } from './pages/lists/intermediaries.tsx'
import { intermediaryPage } from './pages/lists/intermediary.tsx'
import { intermediaryRatingPage, intermediaryRatingPost } from './pages/lists/intermediary-rating.tsx'
import { listPage } from './pages/lists/list.tsx'
import { listsPage } from './pages/lists/lists.tsx'
import { agencyPage, agencyPost } from './pages/mandates/agency.tsx'
import { deedsPage } from './pages/mandates/deeds.tsx'
import { handOverPage, handOverPost } from './pages/mandates/hand-over.tsx'
import { endHelpPost, mandatePost, mandatesPage } from './pages/mandates/mandates.tsx'
import { newMandatePage, newMandatePost } from './pages/mandates/new-mandate.tsx'
import { messagesPage, messagesPost } from './pages/messages/messages.tsx'
import { closeAccountPage, closeAccountPost } from './pages/my-data/close.tsx'
import { myDataPage } from './pages/my-data/held.tsx'
import { objectionsPage } from './pages/my-data/objections.tsx'
import { raiseObjectionPage, raiseObjectionPost } from './pages/my-data/raise.tsx'
import { readingsPage } from './pages/my-data/readings.tsx'
import { retentionPage } from './pages/my-data/retention.tsx'
import { noticePage } from './pages/notices/notice.tsx'
import { noticesPage } from './pages/notices/notices.tsx'
import { departmentsPage } from './pages/places/departments.tsx'
import { hallsPage } from './pages/places/halls.tsx'
import { regionsPage, regionsPost } from './pages/places/regions.tsx'
import { itemPlacesPage } from './pages/search/places.tsx'
import { searchPage } from './pages/search/search.tsx'
import { signOnPage, signOnPost } from './pages/sso/consent.tsx'
import { systemsPage, systemsPost } from './pages/sso/systems.tsx'
import { accessibilityPage } from './pages/support/accessibility.tsx'
import { helpPage } from './pages/support/help.tsx'
import { offlinePage } from './pages/support/offline.tsx'
import { licencePage } from './pages/wallet/licence.tsx'
import { licencesPage } from './pages/wallet/licences.tsx'
import { presentPage, presentPost } from './pages/wallet/present.tsx'

export type { Outcome, PageRoute, PortalRequest, PortalResponse } from './page-route.ts'
export { sessionEndedPage } from './pages/account/session-ended.tsx'
export { problemPage } from './problem-page.tsx'

/** Every page of the portal; the server mounts them as they stand here. */
export const pages: readonly PageRoute[] = [
  homePage,
  searchPage,
  guidePage,
  itemPlacesPage,
  departmentsPage,
  noticesPage,
  noticePage,
  regionsPage,
  regionsPost,
  hallsPage,
  listsPage,
  listPage,
  listHistoryPage,
  listChangesPage,
  intermediariesPage,
  intermediaryPage,
  intermediaryRatingPage,
  intermediaryRatingPost,
  signInPage,
  signInPost,
  signInCodePage,
  signInCodePost,
  smsPage,
  smsPost,
  registerPost,
  agreementPage,
  scanInPage,
  scanInPost,
  scanPage,
  scanPost,
  stepUpGet,
  stepUpPost,
  securityPage,
  ...securityActs,
  verificationPage,
  verificationPost,
  passwordPage,
  passwordPost,
  phonePage,
  phonePost,
  phoneCodePost,
  authenticatorPost,
  authenticatorCodePost,
  capacityPage,
  capacityPost,
  ...providerRoutes,
  firmsPage,
  newFirmPage,
  newFirmPost,
  signOutPage,
  signOutPost,
  mePage,
  startPage,
  startPost,
  taskListPage,
  ...formRoutes,
  fieldFilesPage,
  fieldFilesPost,
  materialsPage,
  materialsPost,
  deliveryPage,
  deliveryPost,
  checkPage,
  checkPost,
  removePage,
  removePost,
  casesPage,
  casePage,
  ...correctionRoutes,
  withdrawPage,
  withdrawPost,
  ratingPage,
  ratingPost,
  licencesPage,
  licencePage,
  presentPage,
  presentPost,
  messagesPage,
  messagesPost,
  mandatesPage,
  mandatePost,
  newMandatePage,
  newMandatePost,
  handOverPage,
  handOverPost,
  deedsPage,
  endHelpPost,
  agencyPage,
  agencyPost,
  oneCodePage,
  preferencesPost,
  myDataPage,
  readingsPage,
  objectionsPage,
  raiseObjectionPage,
  raiseObjectionPost,
  retentionPage,
  closeAccountPage,
  closeAccountPost,
  trackPage,
  trackPost,
  verifyPage,
  verifyLicencePage,
  presentationPage,
  presentationPost,
  askPage,
  askPost,
  newConsultationPage,
  newConsultationPost,
  trackConsultationPage,
  trackConsultationPost,
  myConsultationsPage,
  consultationPage,
  consultationPost,
  signOnPage,
  signOnPost,
  systemsPage,
  systemsPost,
  helpPage,
  accessibilityPage,
  offlinePage,
]
