import * as contracts from '@tongban/contracts/consultations.ts'
import { itemCodeOf } from '../../../../../../demo/items/demo-item.ts'
import { itemOf } from '../../../../../../tests/town/applicant.ts'
import type { Visitor } from '../../../../../../tests/town/visitor.ts'

const QUESTION = '我家住五马街道，理发店只有8平方，卫生许可证能办吗？'
export const ANSWER = '可以，面积没有下限。'

/** Asks a person about the licence of a barber's shop. */
export const asks = (who: Visitor, question = QUESTION) =>
  who.ask(contracts.askConsultation, {
    body: { question, itemCode: itemCodeOf(itemOf('sanitation_licence')) },
  })

type Asked = { readonly id: string }

export const mine = (who: Visitor, { id }: Asked) =>
  who.ask(contracts.getMyConsultation, { params: { consultationId: id } })

export const onDesk = (officer: Visitor, { id }: Asked) =>
  officer.ask(contracts.getConsultation, { params: { consultationId: id } })

/** The officer answers what is on the screen. */
export async function answers(officer: Visitor, asked: Asked, quotes: string[] = []) {
  const { version } = await onDesk(officer, asked)
  return officer.ask(contracts.answerConsultation, {
    params: { consultationId: asked.id },
    body: { version, answer: ANSWER, quotes },
  })
}
