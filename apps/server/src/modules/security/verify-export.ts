import { createHash } from 'node:crypto'
import { text } from 'node:stream/consumers'
import type { Keyring } from '../../kernel/crypto/keyring.ts'
import { openZip } from '../../kernel/sheets/zip-entries.ts'
import { ENTRIES_FILE, MANIFEST_FILE, type Manifest, signedText } from './log-export.ts'

export type ExportVerdict = 'whole' | 'content_altered' | 'signature_invalid'
const LARGEST = 2_000_000_000

/** Whether the file is what the platform signed. */
export async function verifyExport(
  path: string,
  keyring: Keyring,
): Promise<{ verdict: ExportVerdict; manifest: Manifest }> {
  const zip = await openZip(path, LARGEST)
  try {
    // Whatever stands in the file, it is believed only when the signature fits.
    const manifest: Manifest = JSON.parse(await text(await zip.read(MANIFEST_FILE)))
    const hash = createHash('sha256')
    for await (const part of await zip.read(ENTRIES_FILE)) hash.update(part)
    const isSigned = keyring.verify(signedText(manifest), manifest)
    const isWhole = hash.digest('hex') === manifest.sha256
    return { verdict: !isSigned ? 'signature_invalid' : isWhole ? 'whole' : 'content_altered', manifest }
  } finally {
    zip.close()
  }
}
