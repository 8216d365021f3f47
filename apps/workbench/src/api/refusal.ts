import type { Trouble } from '@tongban/api-client/call.ts'

/** How a failed call travels through the query cache, which knows failures as thrown errors only. */
export class Refusal extends Error {
  readonly problem: Trouble

  constructor(problem: Trouble) {
    super(problem.code)
    this.problem = problem
  }
}

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Refusal
  }
}

export const sessionEnded = ({ code }: Trouble) => code === 'session.required' || code === 'session.expired'
