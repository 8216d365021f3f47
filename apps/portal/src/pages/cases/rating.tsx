import type { MyCase } from '@tongban/contracts/cases.ts'
import { RATING_TAGS, rateCase } from '@tongban/contracts/reactions.ts'
import { t } from '@tongban/i18n/portal.ts'
import { posted } from '../../address.ts'
import type { PageRoute, PortalRequest } from '../../page-route.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { casePage, casePath, openCase } from './open-case.ts'
import { ratingLevel } from './rating-levels.ts'
import { Rate, type RatingInput, Thanks } from './rating-view.tsx'

const path = '/cases/:caseId/rating'
const LONGEST_COMMENT = 500

/** 好差评: once per case, after it is decided. */
export const ratingPage: PageRoute = {
  method: 'GET',
  path,
  signedIn: true,
  async handle(request) {
    const opened = await openCase(request)
    if (!opened.ok) return opened.answer
    const found = opened.value
    if (found.rating)
      return show(request, head(request, found), <Thanks found={found} level={found.rating.level} />)
    if (!found.abilities.includes('rate'))
      return { redirect: casePath(found), flash: t(request.language)('rating.not_yet') }
    return ask(request, found, { level: null, tags: [], comment: '' })
  },
}

export const ratingPost: PageRoute = {
  method: 'POST',
  path,
  signedIn: true,
  async handle(request) {
    const say = t(request.language)
    const opened = await openCase(request)
    if (!opened.ok) return opened.answer
    const found = opened.value
    const input = readInput(request)
    const { level, tags, comment } = input
    if (level === null)
      return ask(request, found, input, { fieldId: 'level-1', message: say('rating.choose') })
    if (comment.length > LONGEST_COMMENT)
      return ask(request, found, input, { fieldId: 'comment', message: say('rating.comment_long') })
    const rated = await request.call(rateCase, {
      params: { caseId: found.id },
      body: { level, ...(tags.length > 0 && { tags: [...tags] }), ...(comment && { comment }) },
    })
    if (!rated.ok && rated.problem.code !== 'rating.already') return problemPage(request, rated.problem)
    return { redirect: casePath(found, '/rating') }
  },
}

function readInput(request: PortalRequest): RatingInput {
  const ticked = [request.form.tags ?? []].flat()
  return {
    level: ratingLevel(Number(posted(request, 'level'))),
    tags: RATING_TAGS.filter((tag) => ticked.includes(tag)),
    comment: posted(request, 'comment'),
  }
}

function ask(
  request: PortalRequest,
  found: MyCase,
  input: RatingInput,
  wrong?: { fieldId: string; message: string },
) {
  return show(
    request,
    { ...head(request, found), ...(wrong && { status: 422 }) },
    <Rate found={found} input={input} wrong={wrong ?? null} />,
  )
}

function head({ language }: PortalRequest, found: MyCase) {
  const say = t(language)
  return casePage(say('rating.title'), [
    { href: '/cases', label: say('cases.title') },
    { href: casePath(found), label: found.itemName },
  ])
}
