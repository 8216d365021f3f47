import { defineJob, jobKey, type Module, systemContext } from '../kernel/module.ts'
import type { Platform } from '../kernel/platform.ts'
import { checkProgram, type ProgramState, signProgram } from '../kernel/program/manifest.ts'
import type { Environment, Settings } from '../kernel/settings.ts'
import { transact } from '../kernel/work.ts'
import { recordProgram } from '../modules/security/index.ts'
import { isFinding, keyringOf, ROOT } from './program-at-start.ts'

/** For the security log, after the start and beside it: first what this process has loaded, then the rest. */
export async function watchProgram(platform: Platform): Promise<void> {
  const begun = performance.now()
  const { checked } = await checkProgram(ROOT, platform.keyring, 'start')
  const ms = Math.round(performance.now() - begun)
  platform.log.info({ checked, ms }, 'program checked')
  await record(platform, await checkProgram(ROOT, platform.keyring, 'all'), true)
}

async function record(platform: Platform, found: ProgramState, isStart: boolean): Promise<void> {
  const isFound = isFinding(found, platform.settings)
  if (found.state === 'absent' || (!isFound && !isStart)) return
  await transact(platform, systemContext('program'), (work) =>
    recordProgram(work, isFound ? found : { ...found, state: 'whole' }),
  )
}

/** While running (动态可信验证): once an hour. */
const check = defineJob(jobKey('check-program', 'slow'), async ({ platform }) =>
  record(platform, await checkProgram(ROOT, platform.keyring, 'all'), false),
)
export const programModule: Module = {
  name: 'program',
  jobs: [check],
  schedules: [{ job: check.name, cron: '25 * * * *' }],
}

/** Signs what lies there as it was built, with the platform's signing key. Returns the exit code. */
export async function signBuild(settings: Settings, env: Environment): Promise<number> {
  const { checked } = await signProgram(ROOT, keyringOf(settings, env))
  process.stdout.write(`✓ 已签名 ${checked} 个文件 / signed\n`)
  return 0
}

/** Returns the exit code. */
export async function verifyProgram(settings: Settings, env: Environment): Promise<number> {
  const begun = performance.now()
  const { state, changed, checked } = await checkProgram(ROOT, keyringOf(settings, env), 'all')
  const words = {
    whole: '✓ 与构建时一致，签名有效 / as built, signature valid',
    changed: `✗ 与构建时不同 / changed:\n${changed.map((path) => `  ${path}`).join('\n')}`,
    unsigned: '✗ 与构建时一致，没有本平台的有效签名 / as built, not signed by this platform',
    absent: '✗ 程序还没有构建 / nothing was built yet',
  }
  process.stdout.write(
    `${words[state]}\n${checked} 个文件 / files，${Math.round(performance.now() - begun)} ms\n`,
  )
  return state === 'whole' ? 0 : 1
}
