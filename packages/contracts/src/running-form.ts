import type { PreparedForm } from '@tongban/law/forms/prepared-form.ts'
import { Type } from 'typebox'

/** A form as browser and server run it: the definition with its conditions compiled to trees. */
export const RunningForm = Type.Unsafe<PreparedForm>({ type: 'object', additionalProperties: true })
