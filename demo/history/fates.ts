/**
 * One case for every item that officers handle and that has no history of its own, so that each office has something on
 * its desk. The sample applicant of the item files it; what then happens goes round the fates below.
 */
import type { DemoItem } from '../items/demo-item.ts'
import { staffOf } from '../staff.ts'
import { APPLICANT, at, type Deed, type HistoricCase, type Step } from './historic-case.ts'

type Stage = 'intake' | 'review' | 'site_visit' | 'expert_review' | 'decision'

/** How far a case came, counted in working days from its submission; `limit` is the promised limit. */
interface Fate {
  name: string
  /** Days since the submission. */
  age: (limit: number) => number
  /** Stages that are over, as far as the item has them one after the other. */
  done: readonly Stage[]
  /** What else happens, on the day after the last stage. */
  end?: Deed & { as?: 'clerk' }
}

const REFUSAL: Deed = {
  do: 'refuse_intake',
  ground: 'not_eligible',
  reason: '申请人的情形不属于本事项的申请对象，已当场告知适用的事项和申请途径。',
}

const FATES: readonly Fate[] = [
  { name: 'submitted', age: () => 1, done: [] },
  { name: 'reviewed', age: () => 4, done: ['intake', 'review'] },
  {
    name: 'closed',
    age: () => 14,
    done: ['intake', 'review', 'site_visit', 'expert_review', 'decision'],
    end: { do: 'rate', level: 1 },
  },
  { name: 'nearly_due', age: (limit) => limit, done: ['intake'] },
  { name: 'in_review', age: () => 2, done: ['intake'] },
  { name: 'refused_intake', age: () => 5, done: [], end: { ...REFUSAL, as: 'clerk' } },
  { name: 'overdue', age: (limit) => limit + 3, done: ['intake', 'review'] },
  {
    name: 'satisfied',
    age: () => 18,
    done: ['intake', 'review', 'site_visit', 'expert_review', 'decision'],
    end: { do: 'rate', level: 2, tags: ['convenience'] },
  },
  {
    name: 'withdrawn',
    age: () => 7,
    done: ['intake'],
    end: { do: 'withdraw', reason: '个人计划有变，暂不办理。' },
  },
]

/** Cases of the items, in their order; bundles left out, and instant items, which never lie on a desk. */
export function fatesOf(items: readonly DemoItem[]): HistoricCase[] {
  return items.filter(liesOnDesks).map((item, index) => {
    const fate = FATES[index % FATES.length]
    if (fate === undefined) throw new Error('no fate')
    return befallen(item, fate)
  })
}

const liesOnDesks = (item: DemoItem): boolean => isSimple(item) && !isInstant(item)

/** Neither calls other items nor asks several organizations: then its tasks come one after the other. */
const isSimple = ({ definition: { process } }: DemoItem) =>
  !/callActivity|multiInstance|parallelGateway/.test(process)
const isInstant = ({ definition: { process } }: DemoItem) =>
  process.includes('tongban:action="evaluate_rules"')

function befallen(item: DemoItem, { name, age, done, end }: Fate): HistoricCase {
  const { length, unit } = item.definition.promised
  const limit = unit === 'workday' ? length : Math.floor((length * 5) / 7)
  const submitted = -age(Math.max(limit, 1))
  const all = stagesOf(item)
  const open = all.findIndex((stage) => !done.includes(stage))
  const stages = open === -1 ? all : all.slice(0, open)
  const steps = stages.map((stage, index) => handled(item, stage, Math.min(submitted + index, -1)))
  const last = Math.min(submitted + stages.length, -1)
  return { ...filed(item, name, submitted), steps: end ? [...steps, ended(item, end, last)] : steps }
}

const filed = ({ key, sampleApplicant, definition }: DemoItem, fate: string, day: number): HistoricCase => ({
  key: `${key}_${fate}`,
  itemKey: key,
  applicant: sampleApplicant,
  submitted: { day, time: '09:40' },
  // A fee is paid when the result is handed over.
  delivery: definition.fees.length > 0 ? 'window' : 'electronic',
  steps: [],
})

/** The user tasks of a process in the order of its drawing. An electronic delivery has no task. */
export function stagesOf({ definition: { process } }: DemoItem): Stage[] {
  const order: readonly Stage[] = ['intake', 'review', 'site_visit', 'expert_review', 'decision']
  return order.filter((stage) => process.includes(`tongban:kind="${stage}"`))
}

const HOURS: Readonly<Record<Stage, string>> = {
  intake: '10:50',
  review: '14:20',
  site_visit: '15:00',
  expert_review: '15:40',
  decision: '16:20',
}

function handled(item: DemoItem, stage: Stage, day: number): Step {
  return at(day, HOURS[stage], officerOf(item, stage), deedOf(item, stage))
}

function officerOf({ organizationKey, regionCode }: DemoItem, stage: Stage): string {
  if (stage === 'intake') return clerkOf(regionCode)
  const post = { review: 'review1', site_visit: 'site1', expert_review: 'site1', decision: 'approve1' }[stage]
  return staffOf(`${organizationKey}_${post}`).login
}

const clerkOf = (regionCode: string): string => (regionCode === '330300' ? 'wz_window1' : 'lc_window3')

function deedOf({ organizationKey }: DemoItem, stage: Stage): Deed {
  switch (stage) {
    case 'intake':
      return { do: 'accept', opinion: '材料齐全，符合法定形式，予以受理。' }
    case 'review':
      return { do: 'review', outcome: 'agree', opinion: '材料真实有效，符合办理条件，建议准予。' }
    case 'expert_review':
      return { do: 'review', outcome: 'agree', opinion: '专家评审通过。' }
    case 'site_visit':
      return {
        do: 'site_visit',
        officers: [`${organizationKey}_site1`, `${organizationKey}_site2`],
        findings: '现场情况与申请材料一致。',
        passed: true,
      }
    case 'decision':
      return { do: 'decide', outcome: 'approved', reasons: '符合法定条件，准予办理。' }
  }
}

function ended(item: DemoItem, { as, ...deed }: Deed & { as?: 'clerk' }, day: number): Step {
  return at(day, '17:05', as === 'clerk' ? clerkOf(item.regionCode) : APPLICANT, deed)
}
