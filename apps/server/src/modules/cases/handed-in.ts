import type { Upload } from '@tongban/contracts/drafts.ts'
import type { Answers } from '@tongban/contracts/forms.ts'
import { mostFiles } from '@tongban/law/forms/check-answer.ts'
import { fieldsOf } from '@tongban/law/forms/prepared-form.ts'
import { Failure } from '../../kernel/failure.ts'
import type { PublishedItem } from '../catalog/index.ts'

type Files = Readonly<Record<string, readonly Upload[]>>

/** The part of an application that files are handed in to. */
export type HandedIn = {
  readonly answers: Answers
  /** By material id. */
  readonly materials: Files
  /** By id of the field whose answer names them. */
  readonly uploads?: Files
}

/** What a file is for: a material of the item, or a field of its form that is answered with files. */
export type Purpose = { readonly materialId: string } | { readonly fieldId: string }

const MOST_FILES = 20

/**
 * Room for one more file: gives the application with it.
 *
 * @throws Failure `material.unknown`, `field.takes_no_files`, or `file.too_many` where there is no room
 */
export const roomFor = <Content extends HandedIn>(
  item: PublishedItem,
  content: Content,
  purpose: Purpose,
): ((upload: Upload) => Content) =>
  'materialId' in purpose
    ? roomInMaterial(item, content, purpose.materialId)
    : roomInField(item, content, purpose.fieldId)

function roomInMaterial<Content extends HandedIn>(
  { compiled }: PublishedItem,
  content: Content,
  id: string,
): (upload: Upload) => Content {
  if (!compiled.materials.some((material) => material.id === id)) throw new Failure('material.unknown')
  const files = content.materials[id] ?? []
  refuseFull(files, MOST_FILES)
  return (upload) => ({ ...content, materials: { ...content.materials, [id]: [...files, upload] } })
}

function roomInField<Content extends HandedIn>(
  { compiled }: PublishedItem,
  content: Content,
  id: string,
): (upload: Upload) => Content {
  const field = fieldsOf(compiled.form).find((candidate) => candidate.id === id)
  if (field?.type !== 'upload') throw new Failure('field.takes_no_files')
  const named = namedIn(content.answers, id)
  refuseFull(named, mostFiles(field))
  const files = content.uploads?.[id] ?? []
  return (upload) => ({
    ...content,
    answers: { ...content.answers, [id]: [...named, upload.id] },
    uploads: { ...content.uploads, [id]: [...files, upload] },
  })
}

function refuseFull(files: readonly unknown[], limit: number): void {
  if (files.length >= limit) throw new Failure('file.too_many', { params: { limit } })
}

const namedIn = (answers: Answers, field: string): readonly unknown[] => {
  const answer = answers[field]
  return Array.isArray(answer) ? answer : []
}

/** Of the files of form fields those that the answers name. */
export const namedUploads = ({ uploads = {} }: Pick<HandedIn, 'uploads'>, answers: Answers): Files =>
  Object.fromEntries(
    Object.entries(uploads)
      .map(([field, files]): [string, Upload[]] => {
        const named = namedIn(answers, field)
        return [field, files.filter(({ id }) => named.includes(id))]
      })
      .filter(([, files]) => files.length > 0),
  )

/** The answers without this file, or undefined where they do not name it. */
export function withoutFile(answers: Answers, field: string, fileId: string): Answers | undefined {
  const named = namedIn(answers, field)
  if (!named.includes(fileId)) return undefined
  const left = named.filter((id) => id !== fileId)
  const { [field]: _, ...others } = answers
  return left.length > 0 ? { ...others, [field]: left } : others
}

export const presentFiles = (files: Files = {}): Record<string, Upload[]> =>
  Object.fromEntries(Object.entries(files).map(([id, uploads]) => [id, [...uploads]]))

type Kept = Pick<HandedIn, 'materials' | 'uploads'>

export const filesIn = ({ materials, uploads = {} }: Kept): Upload[] =>
  [materials, uploads].flatMap((places) => Object.values(places).flat())

/** What was there before and is not any more. */
export function filesGone(before: Kept, after: Kept): Upload[] {
  const kept = new Set(filesIn(after).map(({ id }) => id))
  return filesIn(before).filter(({ id }) => !kept.has(id))
}
