import { askQuestion } from '@tongban/contracts/answers.ts'
import { query } from '../../kernel/http/service.ts'
import type { Module } from '../../kernel/module.ts'
import { finderOf } from './find-items.ts'
import { answerQuestion } from './queries/answer-question.ts'

export const answersModule: Module = {
  name: 'answers',
  routes(service) {
    query(service, askQuestion, ({ body, reading }) =>
      answerQuestion(reading, body, finderOf(service, reading)),
    )
  },
}
