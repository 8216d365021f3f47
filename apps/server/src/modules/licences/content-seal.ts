import { createHash } from 'node:crypto'
import type { Platform } from '../../kernel/platform.ts'
import { canonicalText, type Fields, type LicenceContent } from './licence.ts'

export const FIELDS_COLUMN = 'licences.licence.fields'
export const MATTER_COLUMN = 'licences.licence.matter'

type Keys = Pick<Platform, 'keyring'>
type Sealed = LicenceContent & {
  readonly fields_sealed: string
  readonly signature: string
  readonly key_id: string
}

/** The columns that hold a licence's fields and vouch for its content. */
export function sealContent({ keyring }: Keys, content: LicenceContent, fields: Fields) {
  const text = canonicalText(content, fields)
  const { keyId, signature } = keyring.sign(text)
  return {
    fields_sealed: keyring.seal(JSON.stringify(fields), { column: FIELDS_COLUMN }),
    digest: keyring.suite.hash(text),
    signature,
    key_id: keyId,
  }
}

/** @throws UnreadableEnvelope when the stored text was altered */
export function openFields({ keyring }: Keys, { fields_sealed }: Pick<Sealed, 'fields_sealed'>): Fields {
  // The text was written by `sealContent` and its integrity is part of the envelope.
  return JSON.parse(keyring.open(fields_sealed, { column: FIELDS_COLUMN })) as Fields
}

/** Keyed, because it is made of values that are personal data. Newest key first. */
export const matterIndexes = ({ keyring }: Keys, matter: string): string[] =>
  matter === '' ? [''] : keyring.blindIndexes(matter, MATTER_COLUMN)

/** The matter as the licence keeps it: to be found by, and sealed for the day the index key changes. */
export const matterColumns = (keys: Keys, matter: string) => ({
  matter: matterIndexes(keys, matter)[0] ?? '',
  matter_sealed: matter === '' ? null : keys.keyring.seal(matter, { column: MATTER_COLUMN }),
})

/** Whether every value of the licence is what was signed when it was issued. */
export function isSealIntact(keys: Keys, licence: Sealed): boolean {
  try {
    const text = canonicalText(licence, openFields(keys, licence))
    return known(`${licence.key_id}.${licence.signature}.${fingerprint(text)}`, () =>
      keys.keyring.verify(text, { keyId: licence.key_id, signature: licence.signature }),
    )
  } catch {
    return false
  }
}

const fingerprint = (text: string): string => createHash('sha256').update(text).digest('base64url')

/**
 * A signature over a text is valid or not for ever, and checking SM2 takes milliseconds: codes that many people scan
 * are checked once. About 2 MB when full.
 */
const verdicts = new Map<string, boolean>()
const MOST_VERDICTS = 10_000

function known(question: string, decide: () => boolean): boolean {
  const answer = verdicts.get(question) ?? decide()
  verdicts.delete(question)
  verdicts.set(question, answer)
  const [oldest] = verdicts.keys()
  if (verdicts.size > MOST_VERDICTS && oldest !== undefined) verdicts.delete(oldest)
  return answer
}
