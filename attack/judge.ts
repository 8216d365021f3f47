import type { Attack, Reply } from './send.ts'

/** What must stand in no answer: how the platform is built, and what it keeps. */
const TRACES: readonly (readonly [what: string, trace: RegExp])[] = [
  ['a trace of the program', /\bat (?:[\w.<>]+ )?\(?(?:file:\/\/)?\/[\w./-]+\.(?:js|ts|mjs):\d+/],
  [
    'a message of the database',
    /syntax error at or near|violates (?:\w+ )+constraint|SQLSTATE|invalid input syntax for/,
  ],
  ['a file of the machine', /root:[x*]:0:0:/],
  ['a sealed value', /\bv1\.[\w-]+\.[\w-]{16,}\.[\w-]+\.[\w-]{22}\b/],
  ['a setting', /MASTER_KEYS=|INDEX_KEYS=|postgres(?:ql)?:\/\/\w+:/],
]
const REFLECTED = /<script>attack\(\)|<img src=x onerror=attack/
/** What Node's own parser refuses never reaches the platform. */
const BY_PARSER = new Set([400, 431])
const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** Everything that is wrong with an answer. */
export function faultsOf(attack: Attack, reply: Reply, canaries: readonly string[]): string[] {
  const faults: string[] = []
  const type = String(reply.headers['content-type'] ?? '')
  if (reply.status >= 500) faults.push(`answered ${reply.status}`)
  if (/json|html|text\/plain/.test(type)) {
    for (const [what, trace] of TRACES) if (trace.test(reply.text)) faults.push(`leaks ${what}`)
    // What was sent may come back; of others' nothing else may.
    const sent = `${decoded(attack.path)} ${String(attack.body ?? '')}`
    for (const canary of canaries)
      if (reply.text.includes(canary) && !sent.includes(canary))
        faults.push(`leaks ${canary.slice(0, 6)}… of somebody else`)
  }
  if (type.includes('html') && REFLECTED.test(reply.text)) faults.push('writes what was sent into the page')
  const to = String(reply.headers.location ?? '')
  if (/evil\.example/.test(to) && !to.startsWith('/')) faults.push(`sends the reader to ${to.slice(0, 60)}`)
  if (/^\/[/\\]/.test(to)) faults.push(`sends the reader to ${to.slice(0, 60)}`)
  if (JSON.stringify(reply.headers['set-cookie'] ?? '').includes('attack=1'))
    faults.push('sets a cookie that was sent')
  const isByPlatform = !BY_PARSER.has(reply.status)
  if (isByPlatform && reply.headers['x-content-type-options'] !== 'nosniff') faults.push('lacks its headers')
  const isByCookie = attack.headers.cookie?.startsWith('tongban_session=') === true
  if (attack.kind === 'from other sites' && isByCookie && UNSAFE.has(attack.method) && reply.status < 400)
    faults.push('obeys another site')
  return faults
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
