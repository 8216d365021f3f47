import { randomInt } from 'node:crypto'
import { generate, generateSecret, generateURI, verify } from 'otplib'

const PERIOD_SECONDS = 30
/** From seeing a code to sending it. */
const TIME_TO_TYPE_SECONDS = 20

/** Six random digits to be sent by message; store its tokenHash with an expiry and a number of tries. */
export const randomCode = (): string => randomInt(1_000_000).toString().padStart(6, '0')

/** A base32 secret of 160 bits for an authenticator app (RFC 4226 §4 R6). Store it sealed. */
export const authenticatorSecret = (): string => generateSecret()

/** What the QR code for an authenticator app says. */
export const authenticatorUri = (options: { issuer: string; account: string; secret: string }): string =>
  generateURI({ issuer: options.issuer, label: options.account, secret: options.secret })

/**
 * Checks a TOTP code (RFC 6238), allowing one period of clock drift each way. Gives the time step that matched,
 * or undefined; pass the last one that was accepted, so that a code seen over a shoulder works once only.
 */
export async function acceptedStep(options: {
  secret: string
  code: string
  now: Temporal.Instant
  lastStep?: number
}): Promise<number | undefined> {
  const { secret, code, now, lastStep } = options
  if (!/^\d{6}$/.test(code)) return undefined
  const epoch = Math.floor(now.epochMilliseconds / 1000)
  const checked = await verify({
    secret,
    token: code,
    epoch,
    epochTolerance: PERIOD_SECONDS,
    ...(lastStep === undefined ? {} : { afterTimeStep: lastStep }),
  })
  if (!checked.valid || !('timeStep' in checked)) return undefined
  return checked.timeStep
}

/**
 * A code that an authenticator shows and that is accepted for another twenty seconds at least: of the first such period
 * whose code was not taken yet, so that one can sign in several times in a row.
 */
export function authenticatorCode(options: {
  secret: string
  now: Temporal.Instant
  lastStep: number
}): Promise<string> {
  const periods = options.now.epochMilliseconds / 1000 / PERIOD_SECONDS
  const present = Math.floor(periods)
  const isFresh = (periods - present) * PERIOD_SECONDS < PERIOD_SECONDS - TIME_TO_TYPE_SECONDS
  const step = Math.min(Math.max(isFresh ? present - 1 : present, options.lastStep + 1), present + 1)
  return generate({ secret: options.secret, epoch: step * PERIOD_SECONDS })
}
