import type { Draft } from '@tongban/contracts/drafts.ts'
import { domId } from '@tongban/forms/form-view.ts'
import { draftPath } from './draft-path.ts'
import { fieldOfPath, formPages, isOnPage } from './form-pages.ts'

/** Where a problem of a submission is mended: the page of the field, or the material. */
export function fieldAddress(draft: Draft, path: string): string {
  const [, area, id] = path.split('/')
  if (area === 'materials' && id) return `${draftPath(draft, '/materials')}#material-${id}`
  if (area === 'delivery') return draftPath(draft, '/delivery')
  const page = formPages(draft).find((candidate) => isOnPage(candidate, { path, code: '', message: '' }))
  return page && fieldOfPath(path) ? `${page.path}#${domId(path)}` : draftPath(draft, '/form')
}
