import { spawnSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { root } from './install.mjs'

const TIMEOUT_MS = 60_000
const GRAVE = new Set(['high', 'critical'])

/**
 * What `npm audit --json` said of the packages that are shipped (GB/T 22239-2019 §8.1.4.4 e). Without a registry that
 * knows of vulnerabilities nothing is known: that is said, and does not fail a test on a machine without network.
 *
 * @param {string} output
 * @returns {{ isChecked: boolean, grave: string[] }}
 */
export function judged(output) {
  let report
  try {
    report = JSON.parse(output)
  } catch {
    return { isChecked: false, grave: [] }
  }
  if (typeof report?.vulnerabilities !== 'object') return { isChecked: false, grave: [] }
  const grave = Object.values(report.vulnerabilities)
    .filter(({ severity }) => GRAVE.has(severity))
    .map(
      ({ name, severity, range, fixAvailable }) =>
        `${name} ${range}: ${severity}${fixAvailable ? ', npm audit fix' : ''}`,
    )
  return { isChecked: true, grave }
}

function main() {
  const { stdout } = spawnSync('npm', ['audit', '--json', '--omit=dev'], {
    cwd: root,
    encoding: 'utf8',
    timeout: TIMEOUT_MS,
  })
  const { isChecked, grave } = judged(stdout ?? '')
  if (!isChecked) console.log('  未核对：软件源没有回答 / not checked: the registry did not answer')
  for (const one of grave) console.log(`  ${one}`)
  process.exit(grave.length > 0 ? 1 : 0)
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) main()
