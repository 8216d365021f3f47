/** Words shorter than this have too many neighbours that mean something else. */
const LEAST_CHARACTERS = 3
const LEAST_LETTERS = 6
/** Before a sound among the gaps. */
const SOUND_SIGN = '~'

/**
 * What a word becomes when one character of it is left out, and itself. Two words that differ by one wrong, missing or
 * extra character have one of these in common.
 */
export function gapsOf(word: string, sound: string): string[] {
  return [
    ...(word.length >= LEAST_CHARACTERS ? gaps(word) : []),
    ...(sound.length >= LEAST_LETTERS ? gaps(sound).map((gap) => SOUND_SIGN + gap) : []),
  ]
}

function gaps(word: string): string[] {
  const found = new Set<string>()
  let start = 0
  for (const character of word) {
    const end = start + character.length
    found.add(word.slice(0, start) + word.slice(end))
    start = end
  }
  return [word, ...found]
}

/** Whether one wrong, missing, extra or swapped character makes one of the other. */
export function isNear(one: string, other: string): boolean {
  const [a, b] = [[...one], [...other]]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const [leftA, leftB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (leftA.length <= 1 && leftB.length <= 1) return true
  return leftA.length === 2 && leftB.length === 2 && leftA[0] === leftB[1] && leftA[1] === leftB[0]
}
