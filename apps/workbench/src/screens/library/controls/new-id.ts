/**
 * An id that nothing in the definition has, and that nobody else gives to something new at the same time. Ids stay with
 * their thing over all versions.
 */
export function newId(kind: string, definition: unknown): string {
  const taken = JSON.stringify(definition)
  for (;;) {
    const [number = 0] = crypto.getRandomValues(new Uint32Array(1))
    const id = `${kind}_${(number % 36 ** 5).toString(36).padStart(5, '0')}`
    if (!taken.includes(`"${id}"`)) return id
  }
}
