import type { Answer, Message, Ready, Request, Usage } from './protocol.ts'

/** Answers the measuring process; ends with it. */
export function answering(port: number, answer: (request: Request) => Answer['result']): void {
  process.on('message', ({ id, request }: Message) => send({ id, result: answer(request) }))
  process.on('disconnect', () => process.exit(0))
  send({ port })
}

const send = (message: Answer | Ready): void => void process.send?.(message)

export function usage(): Usage {
  const { user, system } = process.cpuUsage()
  return {
    cpuMs: (user + system) / 1000,
    rssBytes: process.memoryUsage.rss(),
    peakRssBytes: process.resourceUsage().maxRSS * 1024,
  }
}
