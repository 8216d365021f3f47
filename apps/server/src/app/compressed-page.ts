import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

type Page = { readonly html: string }
type Encoding = 'br' | 'gzip' | 'identity'

/** The bytes of pages that are given to many, by how they were asked for. */
const kept = new WeakMap<Page, Map<Encoding, Promise<Buffer>>>()

/** A page that will be given again: compressed once, and then well. */
export async function compressedPage(
  page: Page,
  accepted: string,
): Promise<{ encoding: Encoding; bytes: Buffer }> {
  const forms = kept.get(page) ?? new Map<Encoding, Promise<Buffer>>()
  kept.set(page, forms)
  const encoding = bestOf(accepted)
  const known = forms.get(encoding) ?? COMPRESS[encoding](page.html)
  forms.set(encoding, known)
  return { encoding, bytes: await known }
}

/** Brotli where the browser knows it, unless it says that it does not want it (`q=0`). */
function bestOf(accepted: string): Encoding {
  if (/\bbr\b(?!\s*;\s*q=0(\.0*)?\b)/.test(accepted)) return 'br'
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\b)/.test(accepted) ? 'gzip' : 'identity'
}

const BROTLI = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
}

const COMPRESS: Readonly<Record<Encoding, (html: string) => Promise<Buffer>>> = {
  br: (html) => promisify(brotliCompress)(html, BROTLI),
  gzip: (html) => promisify(gzip)(html),
  identity: async (html) => Buffer.from(html),
}
