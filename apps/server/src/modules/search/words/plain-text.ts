/** Full width becomes half width, capitals small: the same for what is stored and what is asked. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase()

const SEPARATORS = /[^\p{L}\p{N}]+/u

/** The parts of a text between blanks and punctuation. */
export const partsOf = (text: string): string[] => plain(text).split(SEPARATORS).filter(Boolean)

/** Letters and digits only: names that differ in punctuation and width are one. */
export const bare = (text: string): string => partsOf(text).join('')
