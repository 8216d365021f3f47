import { guideOf, myLicences } from './sample-answers.ts'
import { draft, myCase } from './sample-applications.ts'
import { consultation } from './sample-questions.ts'

const guide = guideOf('elder_card')
const draftPath = `/drafts/${draft.id}`
const casePath = `/cases/${myCase.id}`
const licencePath = `/licences/${myLicences[0]?.id}`

/** Every page of an applicant, as a visitor who is signed in. */
export const APPLICANT_PAGES = [
  `/items/${guide.code}/apply`,
  draftPath,
  ...draft.form.sections.map(({ id }) => `${draftPath}/form/${id}`),
  `${draftPath}/materials`,
  `${draftPath}/materials?material=${Object.keys(draft.materials)[0]}&problem=file.disguised`,
  `${draftPath}/delivery`,
  `${draftPath}/check`,
  `${draftPath}/remove`,
  '/cases',
  casePath,
  `${casePath}?new=1`,
  `${casePath}/correction`,
  `${casePath}/correction/answers`,
  `${casePath}/withdraw`,
  `${casePath}/rating`,
  '/licences',
  licencePath,
  `${licencePath}/present`,
  '/messages',
  '/consultations',
  `/consultations/${consultation.id}`,
].map((path) => `${path}${path.includes('?') ? '&' : '?'}as=signed-in`)
