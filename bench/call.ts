/** One HTTP request of the load. */
export type Call = {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** What tells this request from the next in the statements it causes: ids of rows, revisions. The baseline needs them. */
  readonly values: readonly string[]
}

/** Where requests come from. Those that write get rows of their own. */
export type Source = {
  /** Undefined when all prepared rows are used up. */
  next(): Call | undefined
  /** A row may be used again. */
  answered?(call: Call): void
}

/** The same few requests, round and round. */
export function rotating(calls: readonly Call[]): Source {
  let turn = 0
  return {
    next() {
      turn += 1
      return calls[turn % calls.length]
    },
  }
}

/** Each request once. */
export function once(calls: readonly Call[]): Source {
  const left = calls.values()
  return { next: () => left.next().value }
}
