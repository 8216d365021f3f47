import { SPECIAL_PROCEDURES } from '@tongban/contracts/special-procedures.ts'
import { formatDay, formatInstant } from '@tongban/i18n/format.ts'
import type { DocumentDescription } from '../../../kernel/documents/document.ts'
import type { DocumentKind } from '../case.schedule.ts'
import type { OfficerFacts } from './facts.ts'
import { body, type LetterContext, letter, lines } from './letters.ts'

/** The letters of a case, each from what is on record; the law that demands it stands in the text. */
export const LETTERS: Readonly<
  Record<
    DocumentKind,
    { title: string; compose(context: LetterContext, facts: OfficerFacts): DocumentDescription }
  >
> = {
  receipt: {
    title: '申请回执',
    compose: (context, { row, content, item }) =>
      letter(context, '申请回执', [
        body(`你（单位）于${formatInstant(row.submitted_at, 'zh')}提交的“${item.name}”申请已收到。`),
        lines([
          ['办件编号', row.number],
          ['查询号', row.query_number],
          ['实施机关', item.organization.name],
          ['收到材料', materialNames(content, item) || '无需提交材料'],
          ['免予提交', sparedNames(content) || '无'],
        ]),
        body(
          '我们将在收到申请之日起五个工作日内告知是否受理；需要补正的，将一次性告知全部内容；逾期不告知的，自收到申请材料之日起即为受理（《中华人民共和国行政许可法》第三十二条）。',
        ),
      ]),
  },
  acceptance: {
    title: '受理通知书',
    compose: (context, { item, statutoryDue, promisedDue }) =>
      letter(context, '受理通知书', [
        body(
          `你（单位）申请的“${item.name}”，经审查，申请材料齐全、符合法定形式，依据《中华人民共和国行政许可法》第三十二条的规定，决定予以受理。`,
        ),
        lines([
          ['法定办结期限', statutoryDue ?? '—'],
          ['承诺办结期限', promisedDue ?? '—'],
          ['计算方法', '自受理次日起按工作日计算；听证、检验、检测、检疫、鉴定和专家评审所需时间不计算在内'],
        ]),
      ]),
  },
  intake_refusal: {
    title: '不予受理决定书',
    compose: (context, { decision, item }) =>
      letter(context, '不予受理决定书', [
        body(`你（单位）申请的“${item.name}”，经审查，决定不予受理。理由如下：`),
        body(decision?.reasons ?? ''),
        body(decision?.appeal ?? ''),
      ]),
  },
  correction: {
    title: '补正材料一次性告知书',
    compose: (context, { correction, item }) =>
      letter(context, '补正材料一次性告知书', [
        body(
          `你（单位）申请的“${item.name}”，经审查，申请材料不齐全或者不符合法定形式。依据《中华人民共和国行政许可法》第三十二条的规定，现将需要补正的全部内容一次性告知如下：`,
        ),
        {
          kind: 'table',
          size: 11,
          columns: [
            { title: '序号', share: 1, align: 'center' },
            { title: '内容', share: 4 },
            { title: '需要补正', share: 8 },
          ],
          rows: (correction?.defects ?? []).map(({ label, instruction }, index) => [
            String(index + 1),
            label,
            instruction,
          ]),
        },
        body(
          `请于${correction ? formatDay(correction.due_on, 'zh') : ''}前补正。逾期未补正的，视为放弃本次申请。`,
        ),
      ]),
  },
  decision: {
    title: '办理决定书',
    compose: (context, { decision, item }) =>
      letter(context, decision?.outcome === 'approved' ? '准予决定书' : '不予决定书', [
        body(
          decision?.outcome === 'approved'
            ? `你（单位）申请的“${item.name}”，经审查，符合法定条件、标准，依据《中华人民共和国行政许可法》第三十八条第一款的规定，决定准予。`
            : `你（单位）申请的“${item.name}”，经审查，不符合法定条件、标准，依据《中华人民共和国行政许可法》第三十八条第二款的规定，决定不予。理由如下：`,
        ),
        body(decision?.reasons ?? ''),
        ...(decision?.appeal ? [body(decision.appeal)] : []),
      ]),
  },
  special_procedure: {
    title: '特别程序告知书',
    compose: (context, { special, item }) =>
      letter(context, '特别程序告知书', [
        body(
          `你（单位）申请的“${item.name}”，依法需要进行${special ? SPECIAL_PROCEDURES[special.kind] : '特别程序'}。依据${special?.clause ?? ''}，所需时间不计算在办理期限内，预计${special?.expected_days ?? ''}个工作日。`,
        ),
        body(special?.reason ?? ''),
      ]),
  },
  extension: {
    title: '延长办理期限告知书',
    compose: (context, { extension, item, statutoryDue }) =>
      letter(context, '延长办理期限告知书', [
        body(
          `你（单位）申请的“${item.name}”，因${extension?.reason ?? ''}，不能在法定期限内作出决定。依据《中华人民共和国行政许可法》第四十二条，经${extension?.approvedBy ?? ''}批准，延长${extension?.length ?? ''}个工作日，延长后的法定办结期限为${statutoryDue ?? '—'}。`,
        ),
      ]),
  },
}

function materialNames({ materials }: OfficerFacts['content'], item: OfficerFacts['item']): string {
  const given = item.compiled.materials.filter(({ id }) => (materials[id]?.length ?? 0) > 0)
  return given.map(({ name, id }) => `${name}（${materials[id]?.length ?? 0} 份）`).join('、')
}

const sparedNames = ({ plan }: OfficerFacts['content']): string =>
  (plan?.entries ?? [])
    .filter(({ status }) => status === 'waived')
    .map(({ name }) => name)
    .join('、')
