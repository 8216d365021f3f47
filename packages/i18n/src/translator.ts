export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** BCP 47 tag for `lang` attributes and `Intl`. */
export const LANGUAGE_TAGS = { zh: 'zh-CN', en: 'en' } as const satisfies Record<Language, string>

/** Names in `{braces}` of a message: the parameters it must be given. */
type Places<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Places<Rest>
  : never
type Messages = Readonly<Record<string, string>>
type Given<S extends string> = [Places<S>] extends [never] ? [] : [params: Record<Places<S>, string | number>]

/** The other languages say the same things: a key that is missing or unknown does not compile. */
export type Translation<M extends Messages> = { readonly [K in keyof M]: string }

/** Speaks one language: a key and its parameters in, a sentence out. */
export type Say<M extends Messages> = <K extends keyof M & string>(key: K, ...given: Given<M[K]>) => string

/** Chinese is the source: its placeholders are the parameters that the compiler asks for. */
export function translator<const M extends Messages>(words: { zh: M; en: Translation<M> }) {
  const speak =
    (messages: Translation<M>): Say<M> =>
    (key, ...given) =>
      fill(messages[key], given[0])
  const say = { zh: speak(words.zh), en: speak(words.en) } as const satisfies Record<Language, Say<M>>
  return (language: Language): Say<M> => say[language]
}

/**
 * Puts the parameters into their `{places}`; a place without one stays as it is.
 * `{count:day|days}` is the word that goes with the number, for languages that have a singular.
 */
export function fill(sentence: string, params: Record<string, string | number> | undefined): string {
  if (!params) return sentence
  return sentence.replaceAll(PLACE, (place, name: string, one?: string, many?: string) => {
    const value = params[name]
    if (value === undefined) return place
    if (one === undefined || many === undefined) return String(value)
    return Number(value) === 1 ? one : many
  })
}

const PLACE = /\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g
