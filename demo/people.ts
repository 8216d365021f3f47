/** The population of the demonstration: the citizens one plays and about two hundred made around them. */
import { CITIZENS } from './citizens.ts'
import { makeFamilies } from './families.ts'
import { type Person, registerPerson } from './person.ts'
import { seededRandom } from './random.ts'

const SEED = 3303
const GENERATED = 190

export const PEOPLE: readonly Person[] = makePeople(SEED, GENERATED)

/** The citizens first, then generated families with at least `count` members. */
export function makePeople(seed: number, count: number): Person[] {
  const families = [...CITIZENS, ...makeFamilies(seededRandom(seed), count)]
  return families
    .flatMap(({ household, members }) => members.map((member) => ({ household, member })))
    .map(({ household, member }, index) => registerPerson(member, household, index + 1))
}

const byKey = new Map(PEOPLE.map((person) => [person.key, person]))

/** The person of a key. An unknown key is a mistake in the data: it throws. */
export function personOf(key: string): Person {
  const person = byKey.get(key)
  if (person === undefined) throw new Error(`no person ${key}`)
  return person
}
