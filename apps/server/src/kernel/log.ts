import { type Logger, pino } from 'pino'
import { withSources } from './source-places.ts'

/**
 * Structured log, one JSON object a line. Holds ids and codes, never personal data: request bodies, query strings and
 * headers are not logged at all, and what slips into an object under these names is removed.
 */
export function createLog(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describe },
    redact: {
      paths: [
        '*.password',
        '*.token',
        '*.code',
        '*.idNumber',
        '*.phone',
        '*.answers',
        'req.headers',
        '*.parameters',
      ],
      remove: true,
    },
  })
}

function describe(error: unknown) {
  if (!(error instanceof Error)) return error
  const described = pino.stdSerializers.err(error)
  return { ...described, stack: withSources(described.stack) }
}
