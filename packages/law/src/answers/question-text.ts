/** Full width becomes half width, capitals small, blanks single: the form in which questions and names are compared. */
export const plainText = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

const PUNCTUATION = /[\s，。！？、；：,.!?;:~…"'“”‘’()（）《》<>【】[\]/\\|·—-]+/gu

/** Without blanks and punctuation. */
export const bare = (text: string): string => plainText(text).replace(PUNCTUATION, '')
