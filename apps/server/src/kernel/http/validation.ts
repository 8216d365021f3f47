import { validationMessage } from '@tongban/i18n/validation.ts'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import type { TSchema } from 'typebox'
import { Failure } from '../failure.ts'

/** Returns the value when it fits; query strings and path parameters arrive as text and are converted. */
export type Check = (value: unknown, path: string, language: 'zh' | 'en') => unknown

const FORMATS = ['date', 'date-time', 'uuid', 'email', 'uri'] as const
const options = {
  strict: false,
  useDefaults: true,
  allErrors: false,
  // Schemas are ours: to judge them as well, and to tidy the code made of them, would double the time of their first use.
  validateSchema: false,
  code: { optimize: false },
} as const
const json = formats.default(new Ajv2020(options), [...FORMATS])
const text = formats.default(new Ajv2020({ ...options, coerceTypes: true }), [...FORMATS])

/** Compiled at the first use: a start waits for none of them. Unknown members are refused by name. */
export function createCheck(schema: TSchema, from: 'json' | 'text'): Check {
  let validate: ValidateFunction | undefined
  return (value, path, language) => {
    validate ??= (from === 'json' ? json : text).compile(schema)
    if (validate(value)) return value
    const errors = withoutNull(validate.errors ?? []).map((error) => describe(error, path, language))
    throw new Failure('request.invalid', { errors })
  }
}

/** Of what may also be empty only what is wrong with the content is told: nobody meant to leave it empty. */
function withoutNull(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const emptied = errors
    .filter(({ keyword, params }) => keyword === 'type' && params.type === 'null')
    .map(({ schemaPath }) => schemaPath)
  const choices = emptied.map((schemaPath) => schemaPath.replace(/\/\d+\/type$/, ''))
  const rest = errors.filter(
    ({ schemaPath }) => !emptied.includes(schemaPath) && !choices.includes(schemaPath),
  )
  return rest.length > 0 ? rest : errors
}

function describe(error: ErrorObject, path: string, language: 'zh' | 'en') {
  const member = error.params.additionalProperty ?? error.params.missingProperty
  const where = `${path}${error.instancePath}${member === undefined ? '' : `/${member}`}`
  return {
    path: where || '/',
    code: error.keyword,
    message: validationMessage(language, error.keyword, error.params),
  }
}
