import type { Question } from './question.ts'
import { blurred, syllables } from './sound.ts'
import { gapsOf, isNear } from './spelling.ts'

/** Part of a question that may be a mistyped word. */
export type Stretch = { readonly start: number; readonly text: string; readonly sound: string }
/** A word that something mistyped may have meant. */
export type Candidate = { readonly word: string; readonly sound: string; readonly groups: number }

const LONGEST = 6
const MOST_CHARACTERS = 24
const HAN = /^\p{Script=Han}+$/u

/** What may be a mistyped word: of letters any part, of Chinese what touches something unheard of. */
export function stretchesOf({ whole, unknown, isTyped }: Question): Stretch[] {
  const characters = [...whole].slice(0, MOST_CHARACTERS)
  const sounds = isTyped ? characters : syllables(characters.join(''))
  const touched = touchedBy(unknown, characters.join(''))
  const longest = isTyped ? MOST_CHARACTERS : LONGEST
  const stretches: Stretch[] = []
  for (let start = 0; start < characters.length; start += 1) {
    for (let end = start + 2; end <= Math.min(characters.length, start + longest); end += 1) {
      const text = characters.slice(start, end).join('')
      const isSuspect = isTyped || (HAN.test(text) && touched.some((at) => at >= start && at < end))
      if (isSuspect) stretches.push({ start, text, sound: blurred(sounds.slice(start, end).join('')) })
    }
  }
  return stretches
}

/** Places of the characters of what is unheard of. */
function touchedBy(unknown: readonly string[], text: string): number[] {
  return unknown.flatMap((part) => {
    const at = text.indexOf(part)
    return at < 0 ? [] : Array.from({ length: part.length }, (_, index) => at + index)
  })
}

/** What to look up: words that sound so, and words with these gaps. */
export const lookupOf = (stretches: readonly Stretch[], isTyped: boolean) => ({
  sounds: [...new Set(stretches.map(({ sound }) => sound))],
  // Of letters only the whole is looked up by its gaps: of its parts too much would fit.
  gaps: [
    ...new Set(
      (isTyped ? stretches.filter(({ start }) => start === 0).slice(-1) : stretches).flatMap(
        ({ text, sound }) => (isTyped ? gapsOf('', sound) : gapsOf(text, '')),
      ),
    ),
  ],
})

/** The question with what was mistyped replaced; undefined where nothing fits well enough. */
export const correctedText = (
  { whole, unknown, isTyped }: Question,
  stretches: readonly Stretch[],
  candidates: readonly Candidate[],
): string | undefined =>
  isTyped ? readLetters(whole, candidates) : replaceUnheardOf(whole, unknown, stretches, candidates)

/** Replaces the longest stretch that sounds like a word, or differs from one by a character. */
function replaceUnheardOf(
  whole: string,
  unknown: readonly string[],
  stretches: readonly Stretch[],
  candidates: readonly Candidate[],
): string | undefined {
  const fits = stretches.flatMap((stretch) =>
    candidates
      .filter((candidate) => isMeant(stretch, candidate, unknown))
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

/** People mistype by sound; other slips are recognised in longer words only. */
function isMeant({ text, sound }: Stretch, candidate: Candidate, unknown: readonly string[]): boolean {
  if (text === candidate.word) return false
  if (sound === candidate.sound && text.length === candidate.word.length)
    return text.length > 2 || unknown.includes(text)
  return Math.max(text.length, candidate.word.length) >= 4 && text.length >= 3 && isNear(text, candidate.word)
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
