import { askQuestion } from '@tongban/contracts/answers.ts'
import { query } from '../../kernel/http/service.ts'
import type { Module } from '../../kernel/module.ts'
import { placesFrom } from './list-places.ts'
import { phraseReply } from './phrase-reply.ts'
import { answerQuestion } from './queries/answer-question.ts'

export const answersModule: Module = {
  name: 'answers',
  routes(service) {
    query(service, askQuestion, async ({ body, reading }) => {
      const reply = await answerQuestion(reading, body, placesFrom(service, reading))
      return body.phrase === false ? reply : phraseReply(reading, reply)
    })
  },
}
