import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { formatInstant } from '@tongban/i18n/format.ts'
import { ZipFile } from 'yazl'
import type { Reading } from '../work.ts'

export type MarkedCopy = {
  readonly name: string
  readonly contentType: string
  readonly content: Uint8Array
}
type File = { readonly name: string; readonly contentType: string; readonly stream: Readable }
type Taken = { readonly organization: string; readonly purpose: string }

const PAGED: ReadonlySet<string> = new Set(['application/pdf', 'image/jpeg', 'image/png'])

/** Who takes a copy, when and what for (GB/T 22239-2019 §8.1.4.11); official text, so Chinese. */
const copyText = ({ actor, now }: Reading, { organization, purpose }: Taken): string =>
  `${organization} ${actor.name} ${formatInstant(now.toString(), 'zh')} 仅用于${purpose}`

/**
 * A copy of somebody's file that says on each page who took it, when and what for. What has no pages, or cannot be opened,
 * lies in a zip beside a note that says so.
 */
export async function markedCopy(reading: Reading, file: File, taken: Taken): Promise<MarkedCopy> {
  const { platform, now } = reading
  const text = copyText(reading, taken)
  const content = await buffer(file.stream)
  if (PAGED.has(file.contentType))
    try {
      const pdf = await platform.press.stamp({
        content,
        contentType: file.contentType,
        text,
        createdAt: now.toString(),
      })
      return { name: withEnding(file.name, 'pdf'), contentType: 'application/pdf', content: pdf }
    } catch (error) {
      platform.log.warn({ err: error }, 'a copy could not be stamped')
    }
  const zip = new ZipFile()
  zip.addBuffer(content, file.name)
  zip.addBuffer(Buffer.from(`${text}\r\n`), '使用说明.txt')
  zip.end()
  return {
    name: withEnding(file.name, 'zip'),
    contentType: 'application/zip',
    content: await buffer(zip.outputStream),
  }
}

const withEnding = (name: string, ending: string): string => `${name.replace(/\.[^.]*$/, '')}.${ending}`
