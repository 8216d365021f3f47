import * as contracts from '@tongban/contracts/reactions.ts'
import { type EventDefinition, on, type Subscription } from '../../kernel/events/announce.ts'
import { command, query } from '../../kernel/http/service.ts'
import type { Module } from '../../kernel/module.ts'
import {
  caseAccepted,
  caseClosed,
  caseDecided,
  caseWithdrawn,
  correctionLapsed,
  intakeRefused,
  lightChanged,
} from '../cases/index.ts'
import { orderCase } from './commands/order-case.ts'
import { followLight, settleCards } from './commands/update-cards.ts'
import { listCards } from './queries/list-cards.ts'
import { supervisionBoard } from './queries/supervision-board.ts'

const settle = <Payload>(event: EventDefinition<Payload>, clock?: 'intake'): Subscription =>
  on(`settle-${event.kind}`, event, (work, { stream }) => settleCards(work, stream, clock))

export const supervisionModule: Module = {
  name: 'supervision',
  subscriptions: [
    on('follow-light', lightChanged, (work, { stream, payload }) => followLight(work, stream, payload)),
    settle(caseAccepted, 'intake'),
    settle(intakeRefused),
    settle(correctionLapsed),
    settle(caseWithdrawn),
    settle(caseDecided),
    settle(caseClosed),
  ],
  routes(service) {
    query(service, contracts.supervisionBoard, ({ reading }) => supervisionBoard(reading))
    query(service, contracts.listCards, ({ query, reading }) => listCards(reading, query))
    command(service, contracts.orderCase, ({ params, body, work }) =>
      orderCase(work, params.caseId, body.instruction),
    )
  },
}
