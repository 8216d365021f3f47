import type { InjectOptions } from 'fastify'
import type { AnyRoute, Input } from '../../../apps/server/src/kernel/http/service.ts'
import { type Known, leastInput } from '../contract-input.ts'
import type { Town } from '../town.ts'

/** A way in as the router has it, with its contract where there is one; files and pages have none. */
export type Way = {
  readonly method: InjectOptions['method'] & string
  readonly url: string
  readonly contract: AnyRoute | undefined
}

const PREFIX = '/api/v1'

/** Everything that answers: read from the router itself, so that nothing is left out that somebody adds. */
export function waysInto({ app, service }: Town): Way[] {
  const contracts = new Map(
    [...service.operations.keys()].map((contract) => [
      `${contract.method} ${PREFIX}${contract.path}`,
      contract,
    ]),
  )
  const above: string[] = []
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', part = '', methods = ''] =
        /^([│ ]*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?/.exec(line) ?? []
      if (!part) return []
      above.splice(indent.length / 4)
      const url = `${above.join('')}${part}`
      above.push(part)
      return methods
        .split(', ')
        .filter((method) => method && method !== 'HEAD' && method !== 'OPTIONS')
        .map(
          (method): Way => ({
            method: method as Way['method'],
            url,
            contract: contracts.get(`${method} ${url}`),
          }),
        )
    })
}

export const nameOf = ({ method, url }: Way): string => `${method} ${url}`
export const placesIn = ({ url }: Way): string[] => [...url.matchAll(/:(\w+)/g)].map(([, name = '']) => name)

/** The least that the way takes, with the rows of somebody; `q` where it can be asked for. */
export function inputFor({ contract, url }: Way, rows: Known, q?: string): Required<Input> {
  const least = contract
    ? leastInput(contract, rows)
    : {
        params: Object.fromEntries(placesIn({ url } as Way).map((name) => [name, rows[name] ?? 'x'])),
        query: {},
        body: {},
      }
  const asksFor = contract && 'q' in contract.query.properties && q !== undefined
  const query = asksFor
    ? { ...least.query, q, ...('limit' in contract.query.properties && { limit: 100 }) }
    : least.query
  return {
    ...least,
    query: { ...query, ...(contract && 'purpose' in contract.query.properties && { purpose: '核实' }) },
  }
}

/** Where one searches among rows that belong to somebody; what the public asks for stands in the log of questions. */
export const canBeAskedFor = ({ contract }: Way): boolean =>
  contract !== undefined && contract.permission !== 'public' && 'q' in contract.query.properties
