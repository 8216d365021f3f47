// npm run attack: hostile requests against every route, on loopback; see attack/.
import { spawn } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { build } from './build.mjs'
import { ensureInstalled, giveUp, root } from './install.mjs'
import { RUNTIME_FLAGS, runtimeEnvironment } from './runtime.mjs'

const node = await ensureInstalled()
if (!(await build())) giveUp('构建失败，原因见上。', 'The build failed; its reason is above.')
const run = spawn(node, [...RUNTIME_FLAGS, join('attack', 'run.ts'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...runtimeEnvironment(), PATH: [dirname(node), process.env.PATH].join(delimiter) },
})
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => run.kill(signal))
run.once('exit', (code) => process.exit(code ?? 1))
