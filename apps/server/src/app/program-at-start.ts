import { join } from 'node:path'
import { loadKeys } from '../kernel/crypto/key-source.ts'
import { createKeyring } from '../kernel/crypto/keyring.ts'
import { checkProgram, type ProgramState } from '../kernel/program/manifest.ts'
import type { Environment, Settings } from '../kernel/settings.ts'
import { keySource } from './keys.ts'

/** Of the whole repository. */
export const ROOT = join(import.meta.dirname, '../../../..')
export const keyringOf = (settings: Settings, env: Environment) =>
  createKeyring(loadKeys(keySource(settings, env)).keyring)

/** A developer builds many times a day and signs nothing. */
export const isFinding = ({ state }: ProgramState, { mode }: Pick<Settings, 'mode'>): boolean =>
  state === 'changed' || (mode === 'production' && state !== 'whole')

/**
 * PROGRAM_CHECK=stop: before anything of the program is loaded.
 *
 * @throws when it is not what was built and signed
 */
export async function refuseChangedProgram(settings: Settings, env: Environment, root = ROOT): Promise<void> {
  const found = await checkProgram(root, keyringOf(settings, env), 'all')
  if (isFinding(found, settings))
    throw new Error(
      found.changed.length > 0
        ? `程序文件与构建时不同，已按 PROGRAM_CHECK 停止启动 / the program is not what was built: ${found.changed.slice(0, 5).join(', ')}`
        : '程序没有本平台的有效签名，已按 PROGRAM_CHECK 停止启动（npx tongban program sign） / the program is not signed',
    )
}
