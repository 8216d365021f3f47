/** What people may hand in. */
export const PAPER_KINDS = ['pdf', 'jpg', 'png', 'webp', 'ofd', 'docx', 'xlsx'] as const
const ALL_KINDS = [...PAPER_KINDS, 'json'] as const
export type FileKind = (typeof ALL_KINDS)[number]

interface KindOfFile {
  /** As it is served. */
  readonly contentType: string
  /** What programs also call it. */
  readonly aliases: readonly string[]
  /** The first one is given to files that are stored. */
  readonly extensions: readonly string[]
}

const ZIP_NAMES = ['application/zip', 'application/x-zip-compressed']

export const FILE_KINDS: Readonly<Record<FileKind, KindOfFile>> = {
  pdf: { contentType: 'application/pdf', aliases: ['application/x-pdf'], extensions: ['pdf'] },
  jpg: {
    contentType: 'image/jpeg',
    aliases: ['image/jpg', 'image/pjpeg'],
    extensions: ['jpg', 'jpeg', 'jfif'],
  },
  png: { contentType: 'image/png', aliases: ['image/x-png'], extensions: ['png'] },
  webp: { contentType: 'image/webp', aliases: [], extensions: ['webp'] },
  // GB/T 33190 registers no media type; this is the one in use.
  ofd: { contentType: 'application/ofd', aliases: ['application/x-ofd', ...ZIP_NAMES], extensions: ['ofd'] },
  docx: {
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    aliases: ZIP_NAMES,
    extensions: ['docx'],
  },
  xlsx: {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    aliases: ZIP_NAMES,
    extensions: ['xlsx'],
  },
  json: {
    contentType: 'application/json',
    aliases: ['text/json', 'text/plain', 'application/x-ndjson', 'application/ndjson', 'application/jsonl'],
    extensions: ['json', 'ndjson', 'jsonl'],
  },
}

/** The kind that a file's name says it is. */
export function kindNamed(fileName: string): FileKind | undefined {
  const extension = /\.([^.]+)$/.exec(fileName.trim())?.[1]?.toLowerCase() ?? ''
  return ALL_KINDS.find((kind) => FILE_KINDS[kind].extensions.includes(extension))
}

/** Whether the media type that a sender gave fits the kind. A sender may leave it open. */
export function isDeclaredAs(kind: FileKind, declaredType: string | undefined): boolean {
  const type = declaredType?.split(';')[0]?.trim().toLowerCase() ?? ''
  const { contentType, aliases } = FILE_KINDS[kind]
  return type === '' || type === 'application/octet-stream' || type === contentType || aliases.includes(type)
}
