import { FILE_KINDS, type FileKind } from './file-kinds.ts'

const LONGEST = 100

/**
 * The name to show and to offer for saving: no folders, no control or direction characters that could make
 * `照片gpj.exe` look like `照片exe.jpg`, nothing that a file system refuses, and the extension of what the file is.
 */
export function safeFileName(name: string, kind: FileKind): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const stem = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\.[^.]*$/, '')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const short = [...stem].slice(0, LONGEST).join('')
  const isDevice = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(short)
  return `${isDevice ? '_' : ''}${short || '未命名'}.${FILE_KINDS[kind].extensions[0]}`
}
