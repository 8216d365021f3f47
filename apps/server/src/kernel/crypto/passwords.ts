import { hash, verify } from '@node-rs/argon2'

// OWASP Password Storage Cheat Sheet: argon2id m = 9 MiB, t = 4, p = 1 is as strong as m = 19 MiB, t = 2,
// and four sign-ins at once cost the process 36 MiB instead of 76.
const MEMORY_KIB = 9216
const PASSES = 4
const CURRENT = `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=1$`
const OPTIONS = { memoryCost: MEMORY_KIB, timeCost: PASSES, parallelism: 1 } as const

export const hashPassword = (password: string): Promise<string> => hash(composed(password), OPTIONS)

/** Without a stored hash (no such account) it answers false after the same work, so time tells no names. */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const matches = await verify(stored ?? (await anyHash()), composed(password))
  return stored !== undefined && matches
}

/** Whether a stored hash was made with other parameters and should be made again at the next sign-in. */
export const needsRehash = (stored: string): boolean => !stored.startsWith(CURRENT)

// The same letters typed on another system may come as other code points.
const composed = (password: string): string => password.normalize('NFKC')

let dummy: Promise<string> | undefined
function anyHash(): Promise<string> {
  dummy ??= hashPassword('')
  return dummy
}
