import { pinyin } from 'pinyin-pro'

const HAN = /^\p{Script=Han}+$/u

/** The syllables of a Chinese text, one a character: 身份证 gives shen fen zheng. */
export const syllables = (text: string): string[] =>
  pinyin(text, { toneType: 'none', type: 'array', v: true })

/**
 * How a word sounds, with what people mix up made equal: flat and curled tongue, front and back nasals. Empty where it
 * is not all Chinese.
 */
export const soundOf = (word: string): string => (HAN.test(word) ? syllables(word).map(blurred).join('') : '')

/** Of letters as they are typed: shenfenzhen and shengfengzheng sound the same. */
export const blurred = (letters: string): string =>
  letters.replaceAll(/([zcs])h/g, '$1').replaceAll(/([aei])ng/g, '$1n')
