/** What the measuring process and the servers it starts say to each other. */

export type Usage = {
  /** CPU time of the process since it began, user and system. */
  readonly cpuMs: number
  readonly rssBytes: number
  readonly peakRssBytes: number
}

/** A statement as it went to the database, with its parameters. */
export type Statement = { readonly text: string; readonly values: readonly unknown[] }

/** Parts of a parameter: text as it was, a value of the request by its number, or something new for every request. */
export type Part = string | { readonly value: number } | { readonly fresh: number; readonly digits?: number }
export type Parameter =
  | { readonly parts: readonly Part[] }
  | { readonly list: readonly Parameter[] }
  | { readonly constant: unknown }
export type Recipe = readonly { readonly text: string; readonly parameters: readonly Parameter[] }[]

export type Request =
  | { readonly ask: 'usage' }
  | { readonly ask: 'record'; readonly on: boolean }
  | { readonly ask: 'history'; readonly on: boolean }
  | {
      readonly ask: 'serve'
      readonly recipe: Recipe | null
      readonly json: string | null
      /** Answers with a signed token instead. */
      readonly signs?: boolean
    }

export type Message = { readonly id: number; readonly request: Request }
export type Answer = { readonly id: number; readonly result: Usage | readonly Statement[] | null }
export type Ready = { readonly port: number }
