import { TIME_ZONE } from '../../apps/server/src/kernel/platform.ts'
import { type TestPlatform, testPlatform } from '../setup/platform.ts'
import { Applicant } from './applicant.ts'
import { behindTheBorder } from './behind-the-border.ts'
import { groundTemplate } from './ground.ts'
import { Officer } from './officer.ts'
import { together } from './together.ts'
import { Visitor } from './visitor.ts'

type Options = {
  /** Beijing day and time, nine o'clock where only the day is said. 2026-03-02 is a Monday without holidays near. */
  readonly at?: string
  /** Letters and licences are drawn at once, half a second each. Otherwise a licence is when somebody wants its file. */
  readonly documents?: boolean
  /** Background work that the platform is behind with. */
  readonly behindWith?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

export type Town = Awaited<ReturnType<typeof town>>

/**
 * The demonstration's region on a day, with nothing filed yet, and the people one plays. What they do goes over HTTP with
 * real sessions; the clock stands until `itIs` moves it.
 */
export async function town({
  at = '2026-03-02',
  documents = false,
  behindWith = [],
  env = {},
}: Options = {}) {
  const template = await groundTemplate()
  const platform: TestPlatform = await testPlatform({
    template,
    at: momentOf(at).toString(),
    keepSlow: !documents,
    defer: behindWith,
    env,
  })
  const { app, jobs } = platform
  const border = { app, now: jobs.now, settle: jobs.settle }
  const person = (key: string) => new Applicant(border, { person: key })
  const firm = (key: string, agentKey?: string) => new Applicant(border, { firm: key }, agentKey)
  const officer = (login: string) => new Officer(border, login)
  return {
    ...platform,
    person,
    firm,
    officer,
    /** The officers of a department. */
    office: (key: string) => ({
      reviewer: officer(`${key}_review1`),
      inspector: officer(`${key}_site1`),
      second: officer(`${key}_site2`),
      approver: officer(`${key}_approve1`),
    }),
    anybody: new Visitor(border, null),
    /** Somebody whose account was made here, with the password that they were given. */
    recruit: (login: string, password: string) => new Visitor(border, login, password),
    /** One more who is not signed in, at an address of their own. */
    passerBy: () => new Visitor(border, null),
    lin: person('lin_aihua'),
    chen: person('chen_jianguo'),
    wang: person('wang_xiaoming'),
    zhao: person('zhao_li'),
    zhou: person('zhou_haiyan'),
    /** 清泉理发店, registered on 2026-03-11. */
    barber: firm('qingquan'),
    /** 云栖酒店. */
    hotel: firm('yunqi'),
    clerk: officer('lc_window1'),
    supervisor: officer('wz_supervise1'),
    /** Time passes, and what falls due on the way happens. */
    itIs: (moment: string) => jobs.advanceTo(momentOf(moment)),
    ...behindTheBorder(platform),
    /** Runs all at the same moment, and then what that set off: who won, and what the others were told. */
    async together(...acts: (() => Promise<unknown>)[]) {
      const outcome = await together(...acts)
      await jobs.settle()
      return outcome
    },
    today: () => jobs.now().toZonedDateTimeISO(TIME_ZONE).toPlainDate(),
  }
}

const momentOf = (text: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(text.length === 10 ? `${text}T09:00` : text)
    .toZonedDateTime(TIME_ZONE)
    .toInstant()
