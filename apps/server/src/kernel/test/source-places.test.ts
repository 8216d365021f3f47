import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { withSources } from '../source-places.ts'

describe('a stack trace', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'tongban-places-')), 'dist')
  mkdirSync(folder)
  const built = pathToFileURL(join(folder, 'main.js')).href
  writeFileSync(
    join(folder, 'main.js'),
    ['// src/open.ts', 'open()', '// src/close.ts', 'close()'].join('\n'),
  )

  it('says from which source each place of the build came', () => {
    expect(withSources(`Error: no\n    at open (${built}:2:1)\n    at ${built}:4:1`)).toBe(
      `Error: no\n    at open (src/open.ts, ${built}:2:1)\n    at src/close.ts, ${built}:4:1`,
    )
  })

  it('stays as it is where nothing was built', () => {
    const trace =
      'Error: no\n    at open (file:///platform/src/open.ts:2:1)\n    at node:internal/process:1:2'
    expect(withSources(trace)).toBe(trace)
  })
})
