/** One line of a paragraph. */
export interface Line {
  readonly text: string
  /** In the unit of the measure given, without the indent. */
  readonly width: number
  /** Whether the paragraph goes on: such lines are justified. */
  readonly continues: boolean
}

// 行首禁则 and 行尾禁则 of GB/T 15834: closing marks stay with what they close, opening marks with what they open.
const OPENING = '（〔［｛《〈「『【〖“‘([{￥¥'
const CLOSING = '）〕］｝》〉」』】〗”’，。、；：？！．・·％‰℃…—～)\\]},.;:?!%'
// Addresses may go on after a slash.
const WORD = '(?:[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{Nd}_@#&=+*\\\\.:%$~?-]+/*|/+)'
const PIECE = new RegExp(`\\n| +|[${OPENING}]*(?:${WORD}|—+|…+|[^\\n ])[${CLOSING}]*`, 'gu')

/**
 * Breaks text into lines not wider than `width`: between ideographs, never inside a word or number, with no closing
 * mark at a line's start and no opening mark at its end. A piece wider than a whole line is cut by characters.
 * `measure` gives the width of one character; `indent` is taken from the first line of each paragraph.
 */
export function breakLines(
  text: string,
  options: {
    readonly width: number
    readonly measure: (character: string) => number
    readonly indent?: number
  },
): Line[] {
  const { width, measure, indent = 0 } = options
  const lines: Line[] = []
  let line = ''
  let used = 0
  let room = width - indent

  const finish = (continues: boolean): void => {
    const shown = line.trimEnd()
    lines.push({ text: shown, width: widthOf(shown, measure), continues })
    line = ''
    used = 0
    room = continues ? width : width - indent
  }
  const append = (piece: string, pieceWidth: number): void => {
    line += piece
    used += pieceWidth
  }

  for (const [piece] of text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .matchAll(PIECE)) {
    if (piece === '\n') {
      finish(false)
      continue
    }
    const pieceWidth = widthOf(piece, measure)
    const isBlank = piece.startsWith(' ')
    if (used + pieceWidth <= room + TOLERANCE) {
      if (!isBlank || line !== '') append(piece, pieceWidth)
      continue
    }
    if (isBlank) continue
    if (line !== '') finish(true)
    if (pieceWidth <= room + TOLERANCE) {
      append(piece, pieceWidth)
      continue
    }
    for (const character of piece) {
      const characterWidth = measure(character)
      if (line !== '' && used + characterWidth > room + TOLERANCE) finish(true)
      append(character, characterWidth)
    }
  }
  finish(false)
  return lines
}

// Sums of fractions of a type size miss a whole number by the last bits.
const TOLERANCE = 1e-6

/** The sum of the characters' widths. */
export function widthOf(text: string, measure: (character: string) => number): number {
  let width = 0
  for (const character of text) width += measure(character)
  return width
}
