import { acceptedEncoding, compressThoroughly } from '../kernel/http/compression.ts'

type Page = { readonly html: string }
type Form = { readonly encoding: 'br' | 'gzip' | undefined; readonly bytes: Buffer }

/** The bytes of pages that are given to many, by how they were asked for. */
const kept = new WeakMap<Page, Map<Form['encoding'], Promise<Form>>>()

/** A page that will be given again: compressed once, and then well. */
export function compressedPage(page: Page, accepted: string | string[] | undefined): Promise<Form> {
  const forms = kept.get(page) ?? new Map<Form['encoding'], Promise<Form>>()
  kept.set(page, forms)
  const encoding = acceptedEncoding(accepted)
  const form = forms.get(encoding) ?? formOf(page, encoding)
  forms.set(encoding, form)
  return form
}

async function formOf({ html }: Page, encoding: Form['encoding']): Promise<Form> {
  return { encoding, bytes: encoding ? await compressThoroughly(html, encoding) : Buffer.from(html) }
}
