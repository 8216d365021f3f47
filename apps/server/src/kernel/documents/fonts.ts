import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'

declare global {
  namespace PDFKit.Mixins {
    // pdfkit takes a font that is already parsed; its published types do not say so yet.
    interface PDFFont {
      registerFont(name: string, source: Font): this
    }
  }
}

/** Noto Serif SC (SIL Open Font License 1.1): 30,920 glyphs, more than the characters of GB 18030 level 2 text. */
const FILES = {
  regular: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
} as const

export type FaceName = keyof typeof FILES

/** A parsed font. */
export interface Face {
  readonly font: Font
  /** Width of one character in type sizes. */
  measure(character: string): number
  has(character: string): boolean
}

export type Faces = Readonly<Record<FaceName, Face>>

/** Reads and parses both files: 25 ms and 30 MB, so once in a thread that draws. */
export const openFaces = (): Faces => ({ regular: openFace('regular'), bold: openFace('bold') })

function openFace(name: FaceName): Face {
  const file = createRequire(import.meta.url).resolve(FILES[name])
  const font = create(readFileSync(file))
  if ('fonts' in font) throw new Error(`${file} holds more than one font`)
  const widths = new Map<string, number>()
  return {
    font,
    has: (character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
    measure(character) {
      const known = widths.get(character)
      if (known !== undefined) return known
      const width = font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm
      widths.set(character, width)
      return width
    },
  }
}
