import { isFiller } from './filler.ts'
import type { Question } from './question.ts'
import { blurred, syllables } from './sound.ts'
import { gapsOf, isNear } from './spelling.ts'

/** Part of a question that may be a mistyped word. */
export type Stretch = {
  readonly start: number
  readonly text: string
  readonly sound: string
  /** Nothing in it is a word that some item has. */
  readonly isUnheardOf: boolean
  /** A word of several characters in it is right as it stands. */
  readonly hasWord: boolean
}
/** A word that something mistyped may have meant. */
export type Candidate = { readonly word: string; readonly sound: string; readonly groups: number }

const LONGEST = 6
const MOST_CHARACTERS = 24
const HAN = /^\p{Script=Han}+$/u

/** What may be a mistyped word: of letters any part, of Chinese what touches something unheard of or a lone character. */
export function stretchesOf({ whole, said, unknown, isTyped }: Question): Stretch[] {
  const places = placesOf(said)
  const isDoubtful = (word: string) => word.length === 1 || unknown.includes(word)
  if (!isTyped && !places.some(isDoubtful)) return []
  const characters = [...whole].slice(0, MOST_CHARACTERS)
  const sounds = isTyped ? characters : syllables(characters.join(''))
  const right = said.filter((word) => word.length > 1 && !unknown.includes(word))
  const longest = isTyped ? MOST_CHARACTERS : LONGEST
  const stretches: Stretch[] = []
  for (let start = 0; start < characters.length; start += 1) {
    for (let end = start + 2; end <= Math.min(characters.length, start + longest); end += 1) {
      const text = characters.slice(start, end).join('')
      const inside = places.slice(start, end)
      if (!isTyped && !(inside.some(isDoubtful) && HAN.test(text))) continue
      stretches.push({
        start,
        text,
        sound: blurred(sounds.slice(start, end).join('')),
        isUnheardOf: inside.every((word) => unknown.includes(word)),
        hasWord: right.some((word) => text.includes(word)),
      })
    }
  }
  return stretches
}

/** For each character the word that it is in. */
const placesOf = (said: readonly string[]): string[] => said.flatMap((word) => [...word].map(() => word))

/** What to look up: words that sound so, and words with these gaps; of Chinese only where `isMeant` could hold. */
export function lookupOf(
  stretches: readonly Stretch[],
  isTyped: boolean,
): { sounds: readonly string[]; gaps: readonly string[] } {
  const sounding = isTyped ? stretches : stretches.filter(isLongOrUnheardOf)
  return {
    sounds: [...new Set(sounding.map(({ sound }) => sound))],
    gaps: [
      // Of letters only the whole is looked up by its gaps: of its parts too much would fit.
      ...new Set(
        isTyped
          ? stretches
              .filter(({ start }) => start === 0)
              .slice(-1)
              .flatMap(({ sound }) => gapsOf('', sound))
          : stretches.filter(mayBeNear).flatMap(({ text }) => gapsOf(text, '')),
      ),
    ],
  }
}

const isLongOrUnheardOf = ({ text, isUnheardOf }: Stretch): boolean => text.length > 2 || isUnheardOf
const mayBeNear = ({ text, isUnheardOf, hasWord }: Stretch): boolean =>
  isUnheardOf && !hasWord && text.length >= 3

/** The question with what was mistyped replaced; undefined where nothing fits well enough. */
export const correctedText = (
  { whole, isTyped }: Question,
  stretches: readonly Stretch[],
  candidates: readonly Candidate[],
): string | undefined =>
  isTyped ? readLetters(whole, candidates) : replaceDoubtful(whole, stretches, candidates)

/** Replaces the longest stretch that sounds like a word, or differs from one by a character. */
function replaceDoubtful(
  whole: string,
  stretches: readonly Stretch[],
  candidates: readonly Candidate[],
): string | undefined {
  const fits = stretches.flatMap((stretch) =>
    candidates
      .filter((candidate) => isMeant(stretch, candidate))
      .map((candidate) => ({ stretch, candidate, isHomophone: stretch.sound === candidate.sound })),
  )
  const [best] = fits.toSorted(
    (a, b) =>
      b.stretch.text.length - a.stretch.text.length ||
      Number(b.isHomophone) - Number(a.isHomophone) ||
      b.candidate.groups - a.candidate.groups,
  )
  if (!best) return undefined
  const { start, text } = best.stretch
  return [...whole].toSpliced(start, [...text].length, best.candidate.word).join('')
}

/** People mistype by sound; other slips are recognised in longer words only, where nothing else was heard of. */
function isMeant(stretch: Stretch, { word, sound, groups }: Candidate): boolean {
  const { text } = stretch
  if (text.includes(word)) return false
  if (sound === stretch.sound && text.length === word.length)
    return text.length > 2 || (stretch.isUnheardOf && groups > 1 && ![...text].some(isFiller))
  return mayBeNear(stretch) && groups > 0 && word.length >= 4 && isNear(text, word)
}

/** Pinyin read as the fewest words that cover it; else the one word that it nearly is. */
function readLetters(letters: string, candidates: readonly Candidate[]): string | undefined {
  const sound = blurred(letters)
  const bySound = new Map<string, Candidate>()
  for (const candidate of candidates)
    if (candidate.groups >= (bySound.get(candidate.sound)?.groups ?? 0))
      bySound.set(candidate.sound, candidate)
  const read: (readonly string[] | undefined)[] = [[]]
  for (let end = 1; end <= sound.length; end += 1) {
    for (let start = 0; start < end; start += 1) {
      const before = read[start]
      const word = bySound.get(sound.slice(start, end))?.word
      if (!before || !word) continue
      if (before.length + 1 < (read[end]?.length ?? Number.POSITIVE_INFINITY)) read[end] = [...before, word]
    }
  }
  const covered = read[sound.length]?.join('')
  return covered ?? candidates.find((candidate) => isNear(candidate.sound, sound))?.word
}
