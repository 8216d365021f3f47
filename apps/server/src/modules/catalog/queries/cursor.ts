import { Failure } from '../../../kernel/failure.ts'

/** A place in a list as opaque text. */
export const writeCursor = (place: readonly (string | number | boolean)[]): string => Buffer.from(JSON.stringify(place)).toString('base64url')

/** @throws Failure `request.invalid` for text that no list has given out */
export function readCursor(text: string, kinds: readonly ('string' | 'number' | 'boolean')[]): unknown[] {
  try {
    const place: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    if (Array.isArray(place) && place.length === kinds.length && kinds.every((kind, index) => typeof place[index] === kind)) return place
  } catch {
    // Not JSON: answered below like any other wrong cursor.
  }
  throw new Failure('request.invalid', { errors: [{ path: '/after', code: 'cursor', message: '' }] })
}
