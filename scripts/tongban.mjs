#!/usr/bin/env node
// npx tongban …: runs the command line under the platform's own Node.
import { spawnSync } from 'node:child_process'
import { build } from './build.mjs'
import { ensureInstalled, root } from './install.mjs'

const node = await ensureInstalled()
if (process.argv.slice(2).join(' ') === 'program sign' && !(await build())) process.exit(1)
const { status } = spawnSync(node, ['apps/server/src/cli.ts', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
})
process.exit(status ?? 1)
