/** Plays the past of the demonstration: every case through the same commands that people use, on the day it happened. */

import * as applicantCases from '@tongban/contracts/applicant-cases.ts'
import * as officerCases from '@tongban/contracts/officer-cases.ts'
import { orderCase, rateCase } from '@tongban/contracts/reactions.ts'
import { chinaCalendar } from '@tongban/law/clock/calendar-cn.ts'
import type { Actor } from '../../apps/server/src/kernel/actor.ts'
import { TIME_ZONE } from '../../apps/server/src/kernel/platform.ts'
import { APPLICANT, type HistoricCase, type Step } from '../history/historic-case.ts'
import { historicDate, type Occurrence, timelineOf } from '../history.ts'
import { DEMO_ITEMS } from '../items/all.ts'
import { staffOf } from '../staff.ts'
import { fileApplication } from './file-application.ts'
import { applicantOf, asking, type Player } from './player.ts'

export async function playHistory(player: Player, cases: readonly HistoricCase[]): Promise<void> {
  const calendar = chinaCalendar()
  const filed = new Map<string, string>()
  for (const occurrence of timelineOf(cases)) {
    const day = historicDate(player.today, occurrence.day, (date) => calendar.isWorkday(date))
    await player.jobs.advanceTo(
      day.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: occurrence.time }).toInstant(),
    )
    await play(player, filed, occurrence)
    await player.jobs.settle()
  }
}

async function play(
  player: Player,
  filed: Map<string, string>,
  { case: historic, step }: Occurrence,
): Promise<void> {
  try {
    if (step) await act(player, filed, historic, step)
    else filed.set(historic.key, await fileApplication(player, historic))
  } catch (cause) {
    throw new Error(`demonstration: ${historic.key} ${step?.do ?? 'submit'}`, { cause })
  }
}

/** The ids of cases by their key, of a bundle's members by `<key>/<key of the item>`. */
const caseOf = (filed: ReadonlyMap<string, string>, { key }: HistoricCase): string => filed.get(key) ?? ''

async function act(
  player: Player,
  filed: Map<string, string>,
  historic: HistoricCase,
  { day: _day, time: _time, as, member, ...deed }: Step,
): Promise<void> {
  const actor = as === APPLICANT ? applicantOf(player, historic) : officerOf(player, as)
  const caseId =
    member === undefined ? caseOf(filed, historic) : await memberOf(player, filed, historic, member)
  if (as === APPLICANT) return actAsApplicant(player, actor, caseId, deed)
  const { ask } = asking(player, actor)
  const { do: verb, ...body } = deed
  if (verb === 'order') {
    await ask(orderCase, { params: { caseId }, body })
    return
  }
  // Not by the worklist: it holds cases of other parts, whose days have not come yet on this clock.
  const opened = await ask(officerCases.getOfficerCase, { params: { caseId } })
  const seen =
    opened.taskId && opened.abilities.includes('claim')
      ? await ask(officerCases.claimTask, { params: { taskId: opened.taskId } })
      : opened
  const given = { params: { caseId }, body: { ...body, version: seen.version } }
  switch (verb) {
    case 'site_visit':
      await ask(officerCases.recordSiteVisit, {
        params: { caseId },
        body: {
          ...given.body,
          on: player.past.now().toZonedDateTimeISO(TIME_ZONE).toPlainDate().toString(),
          officers: 'officers' in deed ? deed.officers.map((login) => staffOf(login).name) : [],
        },
      })
      return
    default:
      await ask(OFFICER_DEEDS[verb as keyof typeof OFFICER_DEEDS], given)
  }
}

const OFFICER_DEEDS = {
  accept: officerCases.acceptCase,
  refuse_intake: officerCases.refuseIntake,
  notify_correction: officerCases.notifyCorrection,
  review: officerCases.reviewCase,
  decide: officerCases.decideCase,
  start_special_procedure: officerCases.startSpecialProcedure,
  end_special_procedure: officerCases.endSpecialProcedure,
  extend: officerCases.extendCase,
  deliver: officerCases.deliverCase,
} as const

async function actAsApplicant(
  player: Player,
  actor: Actor,
  caseId: string,
  { do: verb, ...body }: Record<string, unknown> & { do: string },
): Promise<void> {
  const { ask } = asking(player, actor)
  if (verb === 'rate') {
    await ask(rateCase, { params: { caseId }, body })
    return
  }
  const { version, answers } = await ask(applicantCases.getMyCase, { params: { caseId } })
  if (verb === 'withdraw')
    await ask(applicantCases.withdrawCase, { params: { caseId }, body: { ...body, version } })
  if (verb === 'answer_correction')
    await ask(applicantCases.answerCorrection, {
      params: { caseId },
      body: { version, answers, declared: true },
    })
}

async function memberOf(
  player: Player,
  filed: Map<string, string>,
  historic: HistoricCase,
  key: string,
): Promise<string> {
  const known = filed.get(`${historic.key}/${key}`)
  if (known !== undefined) return known
  const { members } = await asking(player, applicantOf(player, historic)).ask(applicantCases.getMyCase, {
    params: { caseId: caseOf(filed, historic) },
  })
  const item = DEMO_ITEMS.find((candidate) => candidate.key === key)
  const found = members.find(({ itemName }) => itemName === item?.definition.name)
  if (!found) throw new Error(`no member ${key}`)
  filed.set(`${historic.key}/${key}`, found.id)
  return found.id
}

function officerOf({ ground }: Player, login: string): Actor {
  const actor = ground.officers.get(login)
  if (!actor) throw new Error(`no officer ${login}`)
  return actor
}
