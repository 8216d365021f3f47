// npm run eval:<name>: how good an answer is, measured on labelled questions; see eval/<name>.
import { spawn } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { ensureInstalled, root } from './install.mjs'
import { RUNTIME_FLAGS, runtimeEnvironment } from './runtime.mjs'

const [name = '', ...rest] = process.argv.slice(2)
const node = await ensureInstalled()
const run = spawn(node, [...RUNTIME_FLAGS, join('eval', name, 'run.ts'), ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: { ...runtimeEnvironment(), PATH: [dirname(node), process.env.PATH].join(delimiter) },
})
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => run.kill(signal))
run.once('exit', (code) => process.exit(code ?? 1))
