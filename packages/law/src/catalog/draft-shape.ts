import type { Shape } from './shape.ts'

/** A definition under way: whatever is missing may be missing. */
export type Loose<T> = T extends readonly (infer Element)[]
  ? Loose<Element>[]
  : T extends object
    ? { [Name in keyof T]?: Loose<T[Name]> }
    : T

/** Half characters and NUL cannot be stored as JSON. */
const PLAIN_LINE = '^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]*$'
const PLAIN_TEXT = '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\ud800-\\udfff]*$'
const PLAIN_NAME = '^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]{1,60}$'
/** Of texts that the finished shape does not limit. */
const LONGEST = 200

/**
 * The shape of a draft of what has the given shape: nothing is required but what tells alternatives apart, nothing has a
 * least length or a form of its own. What has no place in the finished definition, or could never be stored, is refused
 * in a draft too.
 */
export function loosened(shape: Shape): Shape {
  if (shape.anyOf) return { anyOf: shape.anyOf.map(loosened) }
  if (shape.enum || 'const' in shape) return shape
  switch (shape.type) {
    case 'object':
      return shape.patternProperties ? record(shape) : object(shape)
    case 'array': {
      const { minItems: _, uniqueItems: __, items = {}, ...kept } = shape
      return { ...kept, items: loosened(items) }
    }
    case 'string': {
      const isOneLine = shape.pattern !== undefined && !new RegExp(shape.pattern, 'u').test('\n')
      return {
        type: 'string',
        maxLength: shape.maxLength ?? LONGEST,
        pattern: isOneLine ? PLAIN_LINE : PLAIN_TEXT,
      }
    }
    default:
      return shape
  }
}

function object({ properties = {} }: Shape): Shape {
  const members = Object.entries(properties)
  return {
    type: 'object',
    required: members.filter(([, member]) => 'const' in member).map(([name]) => name),
    properties: Object.fromEntries(members.map(([name, member]) => [name, loosened(member)])),
    additionalProperties: false,
  }
}

const record = ({ patternProperties = {} }: Shape): Shape => ({
  type: 'object',
  patternProperties: { [PLAIN_NAME]: loosened(Object.values(patternProperties)[0] ?? {}) },
  additionalProperties: false,
})
