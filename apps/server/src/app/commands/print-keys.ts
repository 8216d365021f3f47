import { generateKeys } from '../../kernel/crypto/key-source.ts'
import { isSuiteName } from '../../kernel/crypto/suites.ts'
import type { Environment } from '../../kernel/settings.ts'

/** Prints a fresh set of keys as environment variables, for an operator who sets up production. Returns the exit code. */
export async function printKeys(env: Environment): Promise<number> {
  const suite = env.CRYPTO_SUITE ?? 'gm'
  if (!isSuiteName(suite)) throw new Error('CRYPTO_SUITE: gm 或 international')
  const keys = generateKeys(suite, Temporal.Now.instant())
  for (const [name, value] of Object.entries(keys))
    process.stdout.write(`${name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}='${value}'\n`)
  return 0
}
