/**
 * What the digest of a definition is made of: its JSON with members in the order of their names, so that it can be made
 * again from what PostgreSQL gives back, and equal content has equal digests whoever wrote it. `textOf` may know what
 * `canonical` writes of a member.
 */
export const digestedText = (
  definition: object,
  textOf: (part: object, canonical: (part: object) => string) => string = (part, write) => write(part),
): string => canonical(definition, (member) => textOf(member, canonical))

/** Many times as fast as a replacer of `JSON.stringify`: imports do this for every row. `inner` writes what is inside. */
function canonical(value: unknown, inner: (value: object) => string = canonical): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const write = (part: unknown) =>
    typeof part === 'object' && part !== null ? inner(part) : JSON.stringify(part)
  let text = ''
  if (Array.isArray(value)) {
    for (const element of value) text += text === '' ? write(element) : `,${write(element)}`
    return `[${text}]`
  }
  const members = value as Readonly<Record<string, unknown>>
  for (const name of Object.keys(members).sort()) {
    const member = members[name]
    if (member === undefined) continue
    text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${write(member)}`
  }
  return `{${text}}`
}
