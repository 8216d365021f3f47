import type { KeySource } from '../kernel/crypto/key-source.ts'
import type { Environment, Settings } from '../kernel/settings.ts'

/** Where the platform's keys come from; see docs/operations.md. */
export const keySource = ({ mode, dataDirectory, cryptoSuite }: Settings, env: Environment): KeySource => ({
  settings: {
    masterKeys: env.MASTER_KEYS,
    indexKeys: env.INDEX_KEYS,
    signingKeys: env.SIGNING_KEYS,
    authorityKey: env.AUTHORITY_KEY,
    authorityCertificate: env.AUTHORITY_CERTIFICATE,
  },
  mode,
  dataDirectory,
  now: Temporal.Now.instant(),
  suite: cryptoSuite,
})
