import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { build } from './build.mjs'
import { ensureChromium, findChromium } from './chromium.mjs'
import { ensureInstalled, root, say } from './install.mjs'

const filters = process.argv.slice(2)
const results = join(root, 'test-results', 'vitest.json')
const sources = ['apps', 'packages', 'demo', 'attack', 'bench', 'tests'].filter((folder) =>
  existsSync(join(root, folder)),
)

const node = await ensureInstalled()
// The Node of the platform first, so that every tool runs on it whatever Node runs this script.
process.env.PATH = [join(root, 'node_modules', '.bin'), dirname(node), process.env.PATH].join(delimiter)

const tally = { passed: 0, failed: 0, skipped: 0 }
const isPartial = filters.length > 0
if (!isPartial) await checkGates()
else await build()
await runTests()

const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''
console.log(`${tally.passed} passed, ${tally.failed} failed${skipped}`)
process.exit(tally.failed > 0 ? 1 : 0)

async function checkGates() {
  const projects = [
    'tsconfig.json',
    ...['packages/forms', 'packages/ui', 'apps/portal', 'apps/workbench'].map(tsconfig),
  ]
  const gates = [
    { name: '浏览器 browser', run: async () => report(ensureChromium() !== undefined) },
    { name: '构建 build', run: async () => report(await build()) },
    ...projects
      .filter((path) => existsSync(join(root, path)))
      .map((path) => ({ name: `类型 types ${dirname(path)}`, run: () => run('tsc', ['-p', path]) })),
    { name: '格式与规范 lint', run: () => run('biome', ['check', '--diagnostic-level=error']) },
    {
      name: '引用方向 imports',
      run: () => run('depcruise', ['--config', '.dependency-cruiser.cjs', ...sources]),
    },
    { name: '无用代码 unused', run: () => run('knip', ['--no-config-hints']) },
    { name: '依赖与许可证 dependencies', run: () => run(node, ['scripts/dependencies.mjs']) },
    { name: '已知漏洞 vulnerabilities', run: () => run(node, ['scripts/audit.mjs']), tells: true },
  ]
  const queue = [...gates]
  const worker = async () => {
    for (let gate = queue.shift(); gate; gate = queue.shift()) {
      const { isPassed, output } = await gate.run()
      console.log(`${isPassed ? '✓' : '✗'} ${gate.name}`)
      if (!isPassed || gate.tells) process.stdout.write(output)
      tally[isPassed ? 'passed' : 'failed'] += 1
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
}

async function runTests() {
  say('正在测试', 'Running the tests')
  rmSync(results, { force: true })
  const { isPassed } = await run(
    node,
    [
      join('node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${results}`,
      ...filters,
    ],
    { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, CHROMIUM_PATH: findChromium() ?? '' } },
  )
  const failedBefore = tally.failed
  if (existsSync(results)) count(JSON.parse(readFileSync(results, 'utf8')))
  // An error outside any test, or no report at all.
  if (!isPassed && tally.failed === failedBefore) tally.failed += 1
}

function count({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  const unreadable = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  tally.passed += numPassedTests
  tally.failed += numFailedTests + unreadable.length
  tally.skipped += numPendingTests + numTodoTests
}

function tsconfig(folder) {
  return `${folder}/tsconfig.json`
}

function report(isPassed) {
  return { isPassed, output: '' }
}

function run(program, args, options = { stdio: ['ignore', 'pipe', 'pipe'] }) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, ...options })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ isPassed: false, output: error.message }))
    child.on('close', (code) => resolve({ isPassed: code === 0, output }))
  })
}
