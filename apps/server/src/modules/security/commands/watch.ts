import { GUIDE_BROCHURE } from '@tongban/contracts/catalog.ts'
import { CATALOG_FILE_PATH } from '@tongban/contracts/library.ts'
import { LICENCE_FILE_PATH } from '@tongban/contracts/licences.ts'
import { FILE_PATH } from '@tongban/contracts/platform.ts'
import { LIST_FILE } from '@tongban/contracts/public-lists.ts'
import type { AlertRule } from '@tongban/contracts/security.ts'
import { IMPORT_TEMPLATE_PATH } from '@tongban/contracts/transfer.ts'
import { API_PREFIX } from '../../../kernel/http/server.ts'
import { TIME_ZONE } from '../../../kernel/platform.ts'
import type { Work } from '../../../kernel/work.ts'
import { tellHolders } from '../../identity/index.ts'
import { listWideReaders } from '../../privacy/index.ts'
import { insertAlerts } from '../alert.repository.ts'
import { impossibleTravel, isNight, LIMITS, mostWithin } from '../alert-rules.ts'
import { type EntryRow, listEntriesSince, listSignInsBefore } from '../entry.repository.ts'
import { readNetworkPlaces } from '../network-place.ts'

type Facts = Readonly<Record<string, string | number>>
type Raised = {
  readonly rule: AlertRule
  readonly about: string
  readonly name: string | null
  readonly facts: Facts
}

/** A refused sign-in stands in the log twice: as an event of the account, where there is one, and at the border. */
const OF_ACCOUNT: ReadonlySet<string> = new Set(['account.sign_in_refused', 'account.proof_refused'])
const AT_BORDER = 'sign_in.wrong'

/** What holds no personal data, or is there for everybody: as many of it as anybody likes. */
const OPEN_FILES = placesOf(GUIDE_BROCHURE, CATALOG_FILE_PATH, LIST_FILE, IMPORT_TEMPLATE_PATH)
/** One paper of a case that the officer may see, or one licence. A picture in the page is one, too. */
const SINGLE_FILES = placesOf(FILE_PATH, LICENCE_FILE_PATH)

/** Looks at what was logged lately; each minute. The same matter within an hour is one alert. */
export async function watch(work: Work): Promise<void> {
  const since = (minutes: number) => work.now.subtract({ minutes }).toString()
  const [signIns, privileges, exports, readers] = await Promise.all([
    listEntriesSince(work.tx, ['sign_in', 'refusal'], since(LIMITS.address.minutes + 1)),
    listEntriesSince(work.tx, ['privilege'], since(5)),
    listEntriesSince(work.tx, ['export'], since(LIMITS.exports.minutes)),
    listWideReaders(work.tx, since(LIMITS.reads.minutes), LIMITS.reads.count),
  ])
  const raised = [
    ...bruteForce(signIns),
    ...(await travels(work, signIns)),
    ...readers.map(
      ({ accountId, name, persons }): Raised => ({
        rule: 'mass_reads',
        about: accountId,
        name,
        facts: { persons, minutes: LIMITS.reads.minutes },
      }),
    ),
    ...privileges.flatMap(atNight),
    ...takenAway(exports),
  ]
  const hour = work.now.toString().slice(0, 13)
  const fresh = await insertAlerts(
    work.tx,
    raised.map(({ rule, about, name, facts }) => ({
      id: work.newId(),
      rule,
      at: work.now.toString(),
      about,
      about_name: name,
      facts,
      matter: `${rule} ${about} ${hour}`,
    })),
  )
  if (fresh.length > 0)
    await tellHolders(work, 'security_admin', `【通办】有 ${fresh.length} 条新的安全告警，请登录工作台查看。`)
}

function bruteForce(entries: readonly EntryRow[]): Raised[] {
  const byAccount = Map.groupBy(
    entries.filter(({ what, account_id }) => OF_ACCOUNT.has(what) && account_id !== null),
    ({ account_id }) => account_id ?? '',
  )
  const byAddress = Map.groupBy(
    entries.filter(({ what, network }) => what.startsWith(AT_BORDER) && network !== ''),
    ({ network }) => network,
  )
  return [
    ...[...byAccount].flatMap(([about, tries]) =>
      reached(tries, LIMITS.account, 'brute_force_account', about, tries[0]?.account_name ?? null),
    ),
    ...[...byAddress].flatMap(([about, tries]) =>
      reached(tries, LIMITS.address, 'brute_force_address', about, null),
    ),
  ]
}

function takenAway(entries: readonly EntryRow[]): Raised[] {
  const byAccount = Map.groupBy(entries, ({ account_id }) => account_id ?? '')
  return [...byAccount].flatMap(([about, taken]) => {
    const name = taken[0]?.account_name ?? null
    const single = taken.filter((entry) => isIn(SINGLE_FILES, entry))
    const whole = taken.filter((entry) => !isIn(SINGLE_FILES, entry) && !isIn(OPEN_FILES, entry))
    return [
      ...reached(single, LIMITS.downloads, 'many_downloads', about, name),
      ...reached(whole, LIMITS.exports, 'many_exports', about, name),
    ]
  })
}

function placesOf(...paths: readonly string[]): ReadonlySet<string> {
  return new Set(paths.map((path) => `${API_PREFIX}${path}`))
}

/** `what` of a download is its method and its place. */
const isIn = (places: ReadonlySet<string>, { what }: EntryRow): boolean =>
  places.has(what.split(' ')[1] ?? '')

function reached(
  entries: readonly EntryRow[],
  limit: { count: number; minutes: number },
  rule: AlertRule,
  about: string,
  name: string | null,
): Raised[] {
  const happened = entries.flatMap(({ id, at, times }) =>
    Array.from({ length: Math.min(times, limit.count) }, (_, turn) => ({
      at: Temporal.Instant.from(at).epochMilliseconds,
      what: `${id} ${turn}`,
    })),
  )
  const count = mostWithin(happened, limit)
  return count === undefined ? [] : [{ rule, about, name, facts: { count, minutes: limit.minutes } }]
}

async function travels(work: Work, entries: readonly EntryRow[]): Promise<Raised[]> {
  const placeOf = readNetworkPlaces(work.platform.settings.networkPlaces)
  const signIns = entries.filter(({ what }) => what === 'account.signed_in')
  const first = signIns[0]
  if (!first) return []
  const accounts = [...new Set(signIns.flatMap(({ account_id }) => account_id ?? []))]
  const earlier = await listSignInsBefore(work.tx, accounts, first.at)
  const byAccount = Map.groupBy([...earlier, ...signIns], ({ account_id }) => account_id ?? '')
  const signedIn = ({ at, network }: EntryRow) => ({
    at: Temporal.Instant.from(at).epochMilliseconds,
    place: placeOf(network),
  })
  return [...byAccount].flatMap(([about, rows]) =>
    rows.flatMap((row, turn): Raised[] => {
      const before = rows[turn - 1]
      const travel = before && impossibleTravel(signedIn(before), signedIn(row))
      return travel ? [{ rule: 'impossible_travel', about, name: row.account_name, facts: travel }] : []
    }),
  )
}

function atNight({ at, what, account_id, account_name }: EntryRow): Raised[] {
  const { hour } = Temporal.Instant.from(at).toZonedDateTimeISO(TIME_ZONE)
  if (!isNight(hour)) return []
  return [{ rule: 'privilege_at_night', about: account_id ?? what, name: account_name, facts: { what } }]
}
