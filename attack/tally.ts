type Row = {
  sent: number
  ok: number
  refused: number
  limited: number
  faults: number
  closed: number
  leaks: number
}

/** What was answered, by kind of attack. */
export class Tally {
  readonly #rows = new Map<string, Row>()
  readonly #failures = new Map<string, string>()

  /** @param status 0: the connection was closed without an answer */
  note(kind: string, status: number, faults: readonly string[]): void {
    const row = this.#rows.get(kind) ?? newRow()
    this.#rows.set(kind, row)
    row.sent += 1
    if (status === 0) row.closed += 1
    else if (status >= 500) row.faults += 1
    else if (status === 429) row.limited += 1
    else if (status >= 400) row.refused += 1
    else row.ok += 1
    for (const fault of faults) {
      if (!fault.startsWith('answered')) row.leaks += 1
      this.fail(fault)
    }
  }

  /** Failures that differ only in who and with what are one. */
  fail(what: string): void {
    const [first = '', ...rest] = what.split(': ')
    const place = /(?:GET|POST|PUT|DELETE|PATCH|OPTIONS|HEAD|TRACE) [^ ?]*/.exec(rest.join(': '))?.[0] ?? ''
    const key = `${first} ${place.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')}`
    if (!this.#failures.has(key)) this.#failures.set(key, what)
  }

  get failures(): readonly string[] {
    return [...this.#failures.values()]
  }

  table(): string {
    const rows = [...this.#rows].map(([kind, row]) => [kind, ...Object.values(row).map(String)])
    const total = [...this.#rows.values()].reduce((sum, row) => added(sum, row), newRow())
    const lines = [
      ['attack', 'sent', '2xx 3xx', '4xx', '429', '5xx', 'closed', 'leaks'],
      ...rows,
      ['all', ...Object.values(total).map(String)],
    ]
    const widths =
      lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? []
    return lines
      .map((line) =>
        line
          .map((cell, column) =>
            column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
          )
          .join('  '),
      )
      .join('\n')
  }
}

const newRow = (): Row => ({ sent: 0, ok: 0, refused: 0, limited: 0, faults: 0, closed: 0, leaks: 0 })

const added = (a: Row, b: Row): Row => ({
  sent: a.sent + b.sent,
  ok: a.ok + b.ok,
  refused: a.refused + b.refused,
  limited: a.limited + b.limited,
  faults: a.faults + b.faults,
  closed: a.closed + b.closed,
  leaks: a.leaks + b.leaks,
})
