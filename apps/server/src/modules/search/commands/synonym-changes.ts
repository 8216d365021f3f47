import type { BodyOf } from '@tongban/contracts/route.ts'
import type {
  putSynonym as putContract,
  removeSynonym as removeContract,
  Synonym,
} from '@tongban/contracts/search.ts'
import type { Empty } from '@tongban/contracts/values.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { builtIn } from '../everyday/all.ts'
import { synonymChanged, synonymRemoved } from '../synonym.events.ts'
import * as repository from '../synonym.repository.ts'
import { phraseKey, termWords } from '../words/synonyms.ts'

/** Everyday wording that holds from the next second on. @throws Failure `synonym.empty` where nothing is left to look up */
export async function putSynonym(
  work: Work,
  { phrase: given, terms, reason }: BodyOf<typeof putContract>,
): Promise<Synonym> {
  const phrase = phraseKey(given)
  if (phrase === '' || terms.some((term) => termWords(term).length === 0)) throw new Failure('synonym.empty')
  const stream = await write(work, phrase, terms, false)
  work.emit(synonymChanged(stream, { phrase, terms }, reason))
  return {
    phrase,
    terms: [...terms],
    origin: 'own',
    changedBy: work.actor.name,
    changedAt: work.now.toString(),
  }
}

/** One of the editors' goes; one of the platform's is switched off. @throws Failure `synonym.not_found` */
export async function removeSynonym(
  work: Work,
  { phrase: given, reason }: BodyOf<typeof removeContract>,
): Promise<Empty> {
  const phrase = phraseKey(given)
  const own = await repository.lockSynonym(work.tx, phrase)
  const isOff = own !== undefined && !own.removed && own.terms.length === 0
  const isOwn = own !== undefined && !own.removed
  if (!isOwn && !builtIn().has(phrase)) throw new Failure('synonym.not_found')
  // Removing what was switched off, or an own wording over the platform's, brings the platform's back.
  const stream = await write(work, phrase, [], isOwn)
  work.emit(
    synonymRemoved(stream, { phrase, restored: isOwn && builtIn().has(phrase), wasOff: isOff }, reason),
  )
  return {}
}

async function write(
  work: Work,
  phrase: string,
  terms: readonly string[],
  removed: boolean,
): Promise<string> {
  const before = await repository.lockSynonym(work.tx, phrase)
  const stream = before?.stream ?? work.newStream()
  await repository.writeSynonym(work.tx, {
    phrase,
    terms: [...terms],
    stream,
    removed,
    changed_by: work.actor.name,
    changed_at: work.now.toString(),
  })
  await repository.raiseSynonyms(work.tx)
  return stream
}
