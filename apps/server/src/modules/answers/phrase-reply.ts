import type { Reply } from '@tongban/contracts/answers.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { phrasingFault } from '@tongban/law/answers/faithful.ts'
import type { Reading } from '../../kernel/work.ts'
import { findPublishedItem } from '../catalog/index.ts'
import { hasModel, rephrase } from './adapters/model.ts'

/** The reply, worded by the model where one is configured and says exactly the same; else as it was composed. */
export async function phraseReply({ platform, language }: Reading, reply: Reply): Promise<Reply> {
  if (reply.kind !== 'answer' || language !== 'zh' || !hasModel(platform)) return reply
  const item = reply.item && (await findPublishedItem(platform, reply.item.code))
  if (!item) return reply
  const published = reply.sentences.map(({ text }) => text).join('\n')
  const phrased = await rephrase(platform, published)
  if (phrased === undefined) return reply
  const names = namesOf(item.definition).filter((name) => published.includes(name))
  const fault = phrasingFault(phrased, published, names)
  if (fault === null) return { ...reply, phrased }
  platform.log.info({ fault }, 'wording of the language model refused')
  return reply
}

/** What has to be called by its name. */
const namesOf = ({ materials, results, places, consult, legalBases }: ItemDefinition): string[] => [
  ...materials.map(({ name }) => name),
  ...results.map(({ name }) => name),
  ...places.flatMap(({ hall, window, address }) => [hall, window, address]),
  consult.department,
  ...legalBases.flatMap(({ name, article }) => [name, article]),
]
