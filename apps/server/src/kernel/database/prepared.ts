/** Statements that every connection parses and plans once. */
const names = new Map<string, string>()

/**
 * Marks a statement whose planning costs about as much as its running. It must be asked for with the very text that is
 * returned here, so the text has to be a constant. A pooler between the platform and PostgreSQL must keep prepared
 * statements apart by client (PgBouncer from 1.21 on).
 */
export function prepared(text: string): string {
  names.set(text, `tongban_${names.size}`)
  return text
}

/** The name of a statement marked so. */
export const preparedName = (text: string): string | undefined => names.get(text)
