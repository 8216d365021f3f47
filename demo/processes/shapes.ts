import { type Block, choice, end, parallel, service, user, type Work, wait } from './blocks.ts'
import { buildProcess } from './build.ts'

/** Shapes of handling processes that several items share. Each gives BPMN 2.0 XML with its drawing. */

/** What the approval leaves behind: a licence that the platform issues, or a decision only. */
type Output = 'licence' | 'decision'

/**
 * 秒批: the rules decide on data alone; a case goes to an officer only when a source could not answer.
 * A case that fails is accepted too and then refused with reasons: it is within the authority's competence.
 */
export const instantDecision = (id: string, name: string, output: Output): string =>
  decisionByRules(id, name, [...windowIntake(), ...decision('审核决定')], output)

/** Decided by rules like 秒批; what data cannot decide is reviewed by one officer and decided by another. */
export const checkedDecision = (
  id: string,
  name: string,
  output: Output,
  limits: Promised = { intake: 1, review: 6, decision: 3 },
): string =>
  decisionByRules(
    id,
    name,
    [...windowIntake(limits.intake), ...examination(limits), ...decision('审核决定', limits.decision)],
    output,
  )

function decisionByRules(id: string, name: string, byOfficers: readonly Block[], output: Output): string {
  return buildProcess({
    id,
    name,
    blocks: [
      service('evaluate', '数据核验与规则判定', 'evaluate_rules'),
      choice('decidable', '数据能否判定', [
        {
          name: '能判定',
          when: 'eligible != null',
          blocks: [
            service('accept', '自动受理', 'accept'),
            choice('eligible_result', '是否符合条件', [
              { name: '符合', when: 'eligible = true', blocks: [service('approve', '自动准予', 'approve')] },
              {
                name: '不符合',
                blocks: [
                  service('refuse', '自动不予并说明理由', 'refuse'),
                  end('end_refused_by_rule', '不予办结', 'refused'),
                ],
              },
            ]),
          ],
        },
        { name: '无法判定', blocks: byOfficers },
      ]),
      ...issue(output),
      end('end_approved', '办结', 'approved'),
    ],
  })
}

/** 即办件 at the window: one clerk accepts, one officer decides, the same day. */
export function sameDay(id: string, name: string, output: Output): string {
  return buildProcess({
    id,
    name,
    blocks: [
      ...windowIntake(),
      ...decision('当场审核决定'),
      ...issue(output),
      ...delivery(),
      end('end_approved', '办结', 'approved'),
    ],
  })
}

/** Limits in working days of the steps of a promised process; together at most the promised limit. 0: the same day. */
interface Promised {
  readonly intake?: number
  readonly review: number
  readonly siteVisit?: { readonly name: string; readonly limit: number }
  readonly expertReview?: { readonly name: string; readonly limit: number }
  readonly decision: number
}

/** 承诺件: intake at the hall, review, what the item needs on site or from experts, decision, delivery. */
export function promisedDecision(id: string, name: string, limits: Promised, output: Output): string {
  return buildProcess({
    id,
    name,
    blocks: [
      ...windowIntake(limits.intake),
      ...examination(limits),
      ...decision('审批决定', limits.decision),
      ...issue(output),
      ...delivery(),
      end('end_approved', '办结', 'approved'),
    ],
  })
}

/**
 * An item that is also a member of a bundle. In a bundle (`bundled`) the common window has accepted for all
 * authorities and hands everything over at the end, and the decision waits for the licence of another member.
 */
export function bundleMember(
  id: string,
  name: string,
  limits: Promised,
  awaits: { readonly licenceType: string; readonly name: string } | null,
  output: Output,
): string {
  const examined = examination(limits)
  return buildProcess({
    id,
    name,
    blocks: [
      choice('intake_way', '是否一件事联办', [
        { name: '单独申请', blocks: windowIntake(limits.intake) },
        {
          name: '一件事统一受理',
          when: 'bundled = true',
          blocks: [service('accept', '随一件事受理', 'accept')],
        },
      ]),
      ...(awaits
        ? [
            parallel('preparation', '审查与等待证照同时进行', [
              examined,
              [
                choice('awaits_licence', `是否等待${awaits.name}`, [
                  {
                    name: '联办需等待',
                    when: 'bundled = true',
                    blocks: [wait('licence_issued', `${awaits.name}已颁发`, `output:${awaits.licenceType}`)],
                  },
                  { name: '已有证照', blocks: [] },
                ]),
              ],
            ]),
          ]
        : examined),
      ...decision('审批决定', limits.decision),
      ...issue(output),
      choice('delivery_way', '由谁送达', [
        {
          name: '单独申请需送达',
          when: 'bundled != true and delivery_method != "electronic"',
          blocks: [deliver()],
        },
        { name: '电子送达或一件事统一送达', blocks: [] },
      ]),
      end('end_approved', '办结', 'approved'),
    ],
  })
}

export function windowIntake(limit?: number): Block[] {
  return [
    user('intake', '窗口收件受理', {
      kind: 'intake',
      post: 'window',
      organization: 'hall',
      ...limited(limit),
    }),
    choice('intake_result', '是否受理', [
      { name: '受理', when: 'outcome = "accepted"', blocks: [] },
      { name: '不予受理', blocks: [end('end_refused_intake', '不予受理', 'refused_intake')] },
    ]),
  ]
}

function examination({ review, siteVisit, expertReview }: Promised): Block[] {
  const blocks: Block[] = [user('review', '材料审查', { kind: 'review', post: 'review', ...limited(review) })]
  if (siteVisit) blocks.push(user('site_visit', siteVisit.name, onSite('site_visit', siteVisit.limit)))
  if (expertReview) {
    blocks.push(user('expert_review', expertReview.name, onSite('expert_review', expertReview.limit)))
  }
  return blocks
}

const onSite = (kind: 'site_visit' | 'expert_review', limit: number): Work => ({
  kind,
  post: 'site',
  ...limited(limit),
})

export function decision(name: string, limit?: number): Block[] {
  return [
    user('decide', name, { kind: 'decision', post: 'approve', ...limited(limit) }),
    choice('decision_result', '决定结果', [
      { name: '准予', when: 'outcome = "approved"', blocks: [] },
      { name: '不予', blocks: [end('end_refused', '不予办结', 'refused')] },
    ]),
  ]
}

export function issue(output: Output): Block[] {
  return output === 'licence' ? [service('issue', '制发电子证照', 'issue_licence')] : []
}

export function delivery(): Block[] {
  return [
    choice('delivery_way', '送达方式', [
      { name: '寄送或窗口领取', when: 'delivery_method != "electronic"', blocks: [deliver()] },
      { name: '电子送达', blocks: [] },
    ]),
  ]
}

const deliver = () =>
  user('deliver', '统一出件送达', { kind: 'delivery', post: 'window', organization: 'hall' })

/** A step of the same day has no limit of its own. */
const limited = (limit: number | undefined): Pick<Work, 'limit'> => (limit ? { limit } : {})
