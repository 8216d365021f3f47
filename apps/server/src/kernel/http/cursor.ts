import { validationMessage } from '@tongban/i18n/validation.ts'
import type { Static, TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { Failure } from '../failure.ts'
import type { Reading } from '../work.ts'

/** A place in a list as opaque text. */
export const writeCursor = (place: readonly (string | number | boolean)[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url')

/** @throws Failure `request.invalid` for text that no list has given out */
export function readCursor<Place extends TSchema>(
  text: string,
  schema: Place,
  { language }: Pick<Reading, 'language'>,
): Static<Place> {
  const place = parsed(text)
  if (Value.Check(schema, place)) return place
  throw new Failure('request.invalid', {
    errors: [{ path: '/after', code: 'pattern', message: validationMessage(language, 'pattern', {}) }],
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
