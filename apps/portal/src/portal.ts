import type { PageRoute } from './page-route.ts'
import { capacityPage, capacityPost } from './pages/account/capacity.tsx'
import { mePage } from './pages/account/me.tsx'
import { preferencesPost } from './pages/account/preferences.ts'
import { signInCodePage, signInCodePost, signInPage, signInPost } from './pages/account/sign-in.tsx'
import { signOutPage, signOutPost } from './pages/account/sign-out.tsx'
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
import { messagesPage, messagesPost } from './pages/messages/messages.tsx'
import { noticePage } from './pages/notices/notice.tsx'
import { noticesPage } from './pages/notices/notices.tsx'
import { departmentsPage } from './pages/places/departments.tsx'
import { hallsPage } from './pages/places/halls.tsx'
import { regionsPage, regionsPost } from './pages/places/regions.tsx'
import { itemPlacesPage } from './pages/search/places.tsx'
import { searchPage } from './pages/search/search.tsx'
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
  capacityPage,
  capacityPost,
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
  preferencesPost,
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
  helpPage,
  accessibilityPage,
  offlinePage,
]
