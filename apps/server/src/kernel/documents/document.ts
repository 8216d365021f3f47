/**
 * What a document says, as plain data: it crosses to the drawing thread, can be kept and compared, and another
 * writer (OFD, GB/T 33190) can draw it as well as the PDF one. Lengths are millimetres, type sizes points.
 */
export interface DocumentDescription {
  readonly title: string
  /** The issuing organization. */
  readonly author: string
  readonly subject?: string
  /** ISO instant. Written into the file instead of the clock's, so that equal descriptions give equal bytes. */
  readonly createdAt: string
  readonly page: PageStyle
  readonly blocks: readonly Block[]
}

export interface PageStyle {
  readonly orientation: 'portrait' | 'landscape'
  readonly marginsMm: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
  /** Of running text. */
  readonly textSize: number
  /** Baseline to baseline, in type sizes. */
  readonly leading: number
  /** `certificate`: an engraved frame and a pale rosette. */
  readonly background?: 'certificate'
  /** Pale slanted text over the whole page, for copies that are good for one purpose only. */
  readonly watermark?: string
  readonly pageNumbers: boolean
}

/** GB/T 9704-2012 §5: A4, the type area 156 mm × 225 mm, size 三号 (16 pt), 22 lines of 28 characters. */
export const OFFICIAL_LETTER: PageStyle = {
  orientation: 'portrait',
  marginsMm: { top: 37, right: 26, bottom: 35, left: 28 },
  textSize: 16,
  leading: 1.8,
  pageNumbers: true,
}

/** A single landscape page to be framed or shown. */
export const CERTIFICATE: PageStyle = {
  orientation: 'landscape',
  marginsMm: { top: 34, right: 38, bottom: 30, left: 38 },
  textSize: 16,
  leading: 1.9,
  background: 'certificate',
  pageNumbers: false,
}

export type Block =
  | Letterhead
  | Heading
  | Paragraph
  | Fields
  | Table
  | Bars
  | Trend
  | QrCode
  | Signing
  | Placed
  | { readonly kind: 'space'; readonly heightMm: number }
  | { readonly kind: 'rule' }
  | { readonly kind: 'page_break' }

/** 版头: the organization in red, the document number below it, a red line across (GB/T 9704 §7.2). */
export interface Letterhead {
  readonly kind: 'letterhead'
  readonly organization: string
  readonly documentNumber?: string
}

export interface Heading {
  readonly kind: 'heading'
  /** 1 is the document's title, centred. */
  readonly level: 1 | 2 | 3
  readonly text: string
  /** Points; by level when absent. */
  readonly size?: number
  /** Space between characters, in type sizes: certificates set their short titles wide. */
  readonly spread?: number
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
  /** `body` is justified and begins two characters in; `plain` starts at the margin. */
  readonly look?: 'body' | 'plain' | 'centred' | 'note'
  readonly size?: number
}

/** Names and values. */
export interface Fields {
  readonly kind: 'fields'
  /** `boxed`: a table with shaded names; `open`: the lines of a certificate, names spread to one width. */
  readonly look: 'boxed' | 'open'
  /** Pairs beside each other. */
  readonly columns?: 1 | 2
  readonly labelWidthMm?: number
  readonly size?: number
  readonly rows: readonly { readonly label: string; readonly value: string }[]
}

export interface Table {
  readonly kind: 'table'
  readonly columns: readonly {
    readonly title: string
    /** Share of the width, relative to the other columns. */
    readonly share: number
    readonly align?: 'left' | 'center' | 'right'
  }[]
  readonly rows: readonly (readonly TableCell[])[]
  readonly size?: number
}

/** Text, or text on a ground that says how it is to be taken; the text must say it too. */
export type TableCell = string | { readonly text: string; readonly tone: CellTone }
export type CellTone = 'good' | 'best' | 'caution' | 'bad' | 'note'

/** Horizontal bars of one scale, from 0 to `most`. */
export interface Bars {
  readonly kind: 'bars'
  readonly caption?: string
  readonly most: number
  /** `text` is what stands behind the bar. */
  readonly rows: readonly { readonly label: string; readonly value: number; readonly text: string }[]
  readonly labelWidthMm?: number
  readonly valueWidthMm?: number
}

/** A line over time, oldest first, on a scale from `least` to `most`. */
export interface Trend {
  readonly kind: 'trend'
  readonly caption?: string
  readonly least: number
  readonly most: number
  readonly points: readonly { readonly label: string; readonly value: number }[]
  readonly heightMm?: number
  /** What a reader who cannot see it is told. */
  readonly alternative: string
}

export interface QrCode {
  readonly kind: 'qr'
  readonly content: string
  readonly sizeMm: number
  readonly align?: 'left' | 'center' | 'right'
  readonly caption?: string
  /** What a reader who cannot see it is told. */
  readonly alternative: string
}

/** 落款: who and when, with the seal's place over both. */
export interface Signing {
  readonly kind: 'signing'
  readonly organization: string
  readonly date: string
  readonly seal?: Seal
}

/** A round official seal with a star (国发〔1999〕25号). It appears when the place is signed; see sign-pdf.ts. */
export interface Seal {
  /** Names the signature field; unique in the document. */
  readonly name: string
  readonly organization: string
  /** Below the star, such as 电子证照专用章. */
  readonly purpose?: string
  /** The seal's registered number, along the lower edge. */
  readonly number?: string
  readonly diameterMm: number
}

/** Blocks at a fixed place on the current page, measured from its upper left corner. */
export interface Placed {
  readonly kind: 'placed'
  readonly xMm: number
  readonly yMm: number
  readonly widthMm: number
  readonly blocks: readonly Block[]
}

/** Where a seal goes when its owner signs. */
export interface SealPlace {
  readonly name: string
  /** Counted from 0. */
  readonly page: number
  /** Points from the lower left corner: left, bottom, right, top. */
  readonly rectangle: readonly [number, number, number, number]
  /** Deflated PDF operators that draw the seal in a box of that size, in the graphics state `/Ink`. */
  readonly appearance: Uint8Array
  /** What a reader who cannot see it is told. */
  readonly alternative: string
}

export interface RenderedDocument {
  readonly pdf: Uint8Array
  readonly seals: readonly SealPlace[]
  /** Characters that the fonts lack and that stand as an empty box: rare ones of names, for a person to look at. */
  readonly missing: readonly string[]
}
