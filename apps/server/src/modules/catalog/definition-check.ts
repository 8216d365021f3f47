import { validationMessage } from '@tongban/i18n/validation.ts'
import type { Static, TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { Failure } from '../../kernel/failure.ts'
import { createCheck } from '../../kernel/http/validation.ts'

export type DefinitionFault = { readonly path: string; readonly code: string; readonly message: string }

export interface DefinitionCheck<Schema extends TSchema> {
  /** Quick: stops at the first fault. */
  fits(given: unknown): given is Static<Schema>
  /** All faults of shape, as many as one can mend at once. */
  faults(given: unknown, language: 'zh' | 'en'): DefinitionFault[]
}

const MOST_FAULTS = 20

export function definitionCheck<Schema extends TSchema>(schema: Schema): DefinitionCheck<Schema> {
  const check = createCheck(schema, 'json')
  return {
    fits(given): given is Static<Schema> {
      try {
        check(given, '', 'zh')
        return true
      } catch (error) {
        if (error instanceof Failure) return false
        throw error
      }
    },
    faults(given, language) {
      const all = Value.Errors(schema, given).map(({ keyword, instancePath, params }) => ({
        path: pathOf(instancePath, params),
        code: keyword,
        message: validationMessage(language, keyword, { ...params }),
      }))
      // Of a union each form complains; the first says enough.
      const byPath = new Map(all.toReversed().map((fault) => [fault.path, fault]))
      return [...byPath.values()].toReversed().slice(0, MOST_FAULTS)
    },
  }
}

function pathOf(instancePath: string, params: object): string {
  const missing = 'requiredProperties' in params ? params.requiredProperties : undefined
  const unknown = 'additionalProperties' in params ? params.additionalProperties : undefined
  const [member] = [missing, unknown].flatMap((names) => (Array.isArray(names) ? names.map(String) : []))
  return member === undefined ? instancePath || '/' : `${instancePath}/${member}`
}
