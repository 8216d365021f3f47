import { RETENTION, type RetentionClass, type RetentionKey } from '@tongban/contracts/retention.ts'
import { retention as en } from './en/retention.ts'
import { type Language, translator } from './translator.ts'
import { retention as zh } from './zh/retention.ts'

const words = translator({ zh, en })

export const retentionTitle = (key: RetentionKey, language: Language): string =>
  words(language)(`${key}.title`)

/** A class of the table as people read it. */
export function retentionClass(key: RetentionKey, language: Language): RetentionClass {
  const say = words(language)
  return {
    key,
    title: say(`${key}.title`),
    kept: say(`${key}.kept`),
    basis: say(`${key}.basis`),
    after: say(`after.${RETENTION[key].after}`),
  }
}
