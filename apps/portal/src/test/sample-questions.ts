import type { Reply } from '@tongban/contracts/answers.ts'
import type { Consultation } from '@tongban/contracts/consultations.ts'
import { factText } from '@tongban/i18n/replies.ts'
import { composeAnswer } from '@tongban/law/answers/compose.ts'
import { anchorOf } from '@tongban/law/answers/fact.ts'
import { guideOf } from './sample-answers.ts'

const guide = guideOf('elder_card')
const { definition } = guide
const item = {
  code: guide.code,
  basicCode: definition.basicCode,
  name: definition.name,
  organizationName: guide.organization.name,
  regionName: guide.region.name,
  version: guide.version,
  publishedOn: guide.publishedOn,
  online: true,
}
const said: Reply = {
  kind: 'answer',
  intents: ['place', 'conditions'],
  sentences: (['place', 'conditions'] as const).flatMap((slot) =>
    composeAnswer(definition, slot).map((fact) => ({
      text: factText('zh', fact),
      listed: fact.listed ?? false,
      slot,
      source: { field: fact.field, anchor: anchorOf(fact.field) },
    })),
  ),
  phrased: null,
  item,
  choices: [],
  links: ['guide', 'apply', 'consult'],
  numbers: [],
  found: [],
  topic: '老年证',
  context: { item: guide.code, slot: 'place' },
  isPrivate: false,
}

/** The question `报警` is answered with numbers, `哪个` with choices, anything else from the guide. */
export function sampleReply(question: unknown): Reply {
  if (question === '报警')
    return {
      ...said,
      kind: 'emergency',
      intents: ['emergency'],
      item: null,
      sentences: [{ text: '请马上打电话', listed: false, slot: null, source: null }],
      numbers: [{ number: '110', label: '报警' }],
      links: [],
    }
  if (question === '哪个')
    return {
      ...said,
      kind: 'choose_item',
      item: null,
      sentences: [{ text: '您问的是哪一件？', listed: false, slot: null, source: null }],
      choices: [
        { label: definition.name, detail: item.organizationName, context: { item: item.code, chosen: true } },
        { label: '残疾人证新办', detail: null, context: { chosen: true } },
      ],
    }
  return question === '润色' ? { ...said, phrased: '您可以到鹿城区九山政务服务大厅办理。' } : said
}

export const consultation: Consultation = {
  id: '01890a5d-ac96-774b-bcce-b302099a80aa',
  number: 'Z260000000015',
  status: 'answered',
  itemCode: guide.code,
  itemName: definition.name,
  organizationName: guide.organization.name,
  askedAt: '2026-03-02T01:00:00Z',
  dueOn: '2026-03-04',
  isLate: false,
  answeredAt: '2026-03-03T01:00:00Z',
  entries: [
    { kind: 'question', by: null, at: '2026-03-02T01:00:00Z', text: '我妈不会用手机，怎么办？', quotes: [] },
    {
      kind: 'answer',
      by: guide.organization.name,
      at: '2026-03-03T01:00:00Z',
      text: '可以到窗口办理，工作人员帮办。',
      quotes: [{ field: 'faqs.0', text: '不会用手机的，可到窗口或者自助机办理，工作人员帮办。' }],
    },
  ],
  dueProof: ['2026-03-02 收到申请，次日起算', '期限 2 个工作日', '截止 2026-03-04 24:00'],
  abilities: ['follow_up', 'close'],
}
