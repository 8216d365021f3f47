import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const PLACE = /file:\/\/\S+\/dist\/[\w-]+\.js:\d+:\d+/g
/** The build writes it above what it took from a file. */
const ORIGIN = /^\/\/ (\S+\.tsx?)$/

/**
 * A stack trace that says of each place in the build from which source it came. Source maps would tell the line too, for
 * 40 MB and half a second of each start.
 */
export function withSources(trace: string): string {
  return trace.replace(PLACE, (place) => {
    const source = sourceOf(place)
    return source ? `${source}, ${place}` : place
  })
}

function sourceOf(place: string): string | undefined {
  const [, file = '', line = ''] = /^(.+):(\d+):\d+$/.exec(place) ?? []
  const before = readFileSync(fileURLToPath(file), 'utf8').split('\n').slice(0, Number(line))
  return ORIGIN.exec(before.findLast((text) => ORIGIN.test(text)) ?? '')?.[1]
}
