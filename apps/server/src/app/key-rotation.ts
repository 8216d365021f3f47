import type { KeyPart } from '../kernel/crypto/key-part.ts'
import type { Keyring } from '../kernel/crypto/keyring.ts'
import { reindexing } from '../kernel/crypto/reindex.ts'
import { resealing } from '../kernel/crypto/reseal.ts'
import { rotateBatch } from '../kernel/crypto/rotation.ts'
import { defineJob, type Job, jobKey, systemContext } from '../kernel/module.ts'
import { transact } from '../kernel/work.ts'
import { LOOKUP_COLUMNS, SEALED_COLUMNS } from './sealed-columns.ts'

export const ROTATE_KEYS = jobKey<object>('rotate-keys', 'long')

/** Every column that a new master or index key has to reach. */
export const partsOf = (keyring: Keyring): KeyPart[] => [
  ...SEALED_COLUMNS.map((column) => resealing(keyring, column)),
  ...LOOKUP_COLUMNS.map((column) => reindexing(keyring, column)),
]

const UNTIL_RESTARTED = { seconds: 30 }

/** Batch after batch, each a transaction of its own, until nothing is left under an older key. */
const rotateKeys: Job = {
  name: ROTATE_KEYS.name,
  async handle(platform) {
    for (;;) {
      const outcome = await transact(platform, systemContext(ROTATE_KEYS.name), async (work) => {
        const done = await rotateBatch(work, partsOf)
        // Processes are restarted one after the other: until one of them has the new keys, it waits.
        if (done === 'other_keys')
          work.enqueue(rotateLater, {}, { startAfter: work.now.add(UNTIL_RESTARTED) })
        return done
      })
      if (outcome !== 'more') return
    }
  },
}

const rotateLater = jobKey<object>('rotate-keys-later')
const askAgain = defineJob(rotateLater, async (work) => work.enqueue(ROTATE_KEYS, {}))

export const rotationJobs: readonly Job[] = [rotateKeys, askAgain]
