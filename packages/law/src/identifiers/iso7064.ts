/**
 * ISO 7064 hybrid systems (MOD 11,10 for digits, MOD 37,36 for digits and capitals): one check character that
 * finds every single wrong character and nearly every swapped pair.
 */
export const DIGITS = '0123456789'
export const DIGITS_AND_CAPITALS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The check character of `text`, which must be written in `alphabet` (its length is the modulus M of M+1,M). */
export function hybridCheck(text: string, alphabet: string): string {
  const modulus = alphabet.length
  let product = modulus
  for (const character of text) {
    const sum = (product + alphabet.indexOf(character)) % modulus || modulus
    product = (sum * 2) % (modulus + 1)
  }
  return alphabet.charAt((modulus + 1 - product) % modulus)
}

/** Whether the last character is the check character of those before it. */
export const hasHybridCheck = (text: string, alphabet: string): boolean =>
  hybridCheck(text.slice(0, -1), alphabet) === text.slice(-1)
