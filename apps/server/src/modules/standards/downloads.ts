import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { Platform } from '../../kernel/platform.ts'
import type { WrittenFile } from '../../kernel/sheets/write-workbook.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Where workbooks are written before they are sent. */
export const downloadDirectory = ({ settings }: Platform): string => join(settings.dataDirectory, 'downloads')

const head = (reply: FastifyReply, type: string, size: number, disposition: string) =>
  reply
    .type(type)
    .header('content-length', size)
    .header('content-disposition', disposition)
    .header('cache-control', 'private, no-store')

const named = (name: string, suffix: string) => `filename*=UTF-8''${encodeURIComponent(`${name}.${suffix}`)}`

export const sendPdf = (reply: FastifyReply, name: string, content: Readable | Buffer, size: number) =>
  head(reply, 'application/pdf', size, `inline; ${named(name, 'pdf')}`)
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    .send(content)

/** The workbook is gone from the disk when it is sent, or the reader has gone. */
export function sendWorkbook(reply: FastifyReply, name: string, file: WrittenFile) {
  const content = createReadStream(file.path)
  content.once('close', () => void file.discard())
  return head(reply, XLSX, file.size, `attachment; ${named(name, 'xlsx')}`).send(content)
}
