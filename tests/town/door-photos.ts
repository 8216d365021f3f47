import { createHash } from 'node:crypto'
import type { Draft, Upload } from '@tongban/contracts/drafts.ts'
import type { Field } from '@tongban/contracts/forms.ts'
import { png } from '../../apps/server/src/kernel/files/test/files.ts'
import type { Paper } from './applicant.ts'
import type { Town } from './town.ts'
import type { Visitor } from './visitor.ts'

/** The item of these stories, and the field that is answered with photos. */
export const ITEM = 'sanitation_licence'
export const PHOTOS: Field = { id: 'door_photos', type: 'upload', label: '门头照片', maxItems: 3 }

/** Photos handed in for a form: what is asked for, what is there, and where its content lies. */
export function doorPhotos({ publishes, app, platform }: Town) {
  return {
    /** A new version of the item, which asks for these fields and a note. */
    asksFor: (...fields: Field[]) =>
      publishes(ITEM, (definition) => {
        const note: Field = { id: 'door_note', type: 'text', label: '说明' }
        const door = { id: 'door', title: '门头', fields: [...fields, note] }
        return { ...definition, form: { sections: [...definition.form.sections, door] } }
      }),
    /** The status with which somebody who asks for the file is answered. */
    async opens(who: Visitor, { id }: Pick<Upload, 'id'>): Promise<number> {
      const answer = await app.inject({ url: `/api/v1/files/${id}`, headers: await who.authorized() })
      return answer.statusCode
    },
    /** Whether the content lies in the object store. */
    async lies(content: Pick<Upload, 'sha256'> | Paper): Promise<boolean> {
      const digest = 'sha256' in content ? content.sha256 : sha256Of(content)
      const key = `uploads/sha256/${digest.slice(0, 2)}/${digest.slice(2, 4)}/${digest}`
      return (await platform.files.head(key)) !== undefined
    },
  }
}

let width = 10
/** A photo like no other: a pixel wider, another content. */
export function photo(name = '门头.png'): Paper {
  width += 1
  return { name, type: 'image/png', content: new Uint8Array(png(width, 10)) }
}

export const photosOf = ({ uploads }: Pick<Draft, 'uploads'>): Upload[] => uploads[PHOTOS.id] ?? []

export function newest(holder: Pick<Draft, 'uploads'>): Upload {
  const found = photosOf(holder).at(-1)
  if (!found) throw new Error('no photo')
  return found
}

/** The answers of the draft with these files for photos. */
export const naming = ({ answers }: Pick<Draft, 'answers'>, ...ids: string[]) => ({
  ...answers,
  [PHOTOS.id]: ids,
})

const sha256Of = ({ content }: Paper): string => createHash('sha256').update(content).digest('hex')
