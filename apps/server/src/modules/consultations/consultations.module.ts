import * as contracts from '@tongban/contracts/consultations.ts'
import { command, query } from '../../kernel/http/service.ts'
import { defineJob, type Module } from '../../kernel/module.ts'
import { consultationBelongings } from './belongings.ts'
import { askConsultation } from './commands/ask-consultation.ts'
import { close, closeByTime, followUp } from './commands/asker-actions.ts'
import { decideFaqCandidate } from './commands/decide-faq-candidate.ts'
import * as officer from './commands/officer-actions.ts'
import { closeAnswered } from './consultation.schedule.ts'
import { consultationHoldings } from './held-data.ts'
import { listFaqCandidates } from './queries/list-faq-candidates.ts'
import { getConsultation, listConsultations } from './queries/officer-consultations.ts'
import * as own from './queries/own-consultations.ts'

export const consultationsModule: Module = {
  name: 'consultations',
  holdings: consultationHoldings,
  belongings: consultationBelongings,
  routes(service) {
    command(service, contracts.askConsultation, ({ body, work }) => askConsultation(work, body))
    query(service, contracts.listMyConsultations, ({ query, reading }) =>
      own.listMyConsultations(reading, query),
    )
    query(service, contracts.getMyConsultation, ({ params, reading }) =>
      own.getMyConsultation(reading, params.consultationId),
    )
    query(service, contracts.trackConsultation, ({ body, reading }) => own.trackConsultation(reading, body))
    command(service, contracts.followUpConsultation, ({ params, body, work }) =>
      followUp(work, params.consultationId, body),
    )
    command(service, contracts.closeConsultation, ({ params, body, work }) =>
      close(work, params.consultationId, body.queryCode),
    )
    query(service, contracts.listConsultations, ({ query, reading }) => listConsultations(reading, query))
    query(service, contracts.getConsultation, ({ params, reading }) =>
      getConsultation(reading, params.consultationId),
    )
    command(service, contracts.takeConsultation, ({ params, body, work }) =>
      officer.take(work, params.consultationId, body.version),
    )
    command(service, contracts.answerConsultation, ({ params, body, work }) =>
      officer.answer(work, params.consultationId, body),
    )
    command(service, contracts.suggestFaq, ({ params, body, work }) =>
      officer.suggest(work, params.consultationId, body),
    )
    query(service, contracts.listFaqCandidates, ({ query, reading }) => listFaqCandidates(reading, query))
    command(service, contracts.decideFaqCandidate, ({ params, body, work }) =>
      decideFaqCandidate(work, params.candidateId, body),
    )
  },
  jobs: [defineJob(closeAnswered, (work, { id, answeredAt }) => closeByTime(work, id, answeredAt))],
}
