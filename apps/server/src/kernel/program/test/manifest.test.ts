import { createHash } from 'node:crypto'
import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listAlerts, listSecurityEntries } from '@tongban/contracts/security.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { type Town, town } from '../../../../../../tests/town/town.ts'
import { refuseChangedProgram } from '../../../app/program-at-start.ts'
import { recordProgram } from '../../../modules/security/index.ts'
import { checkProgram, signProgram } from '../manifest.ts'

let wenzhou: Town
let root: string
beforeAll(async () => {
  wenzhou = await town({ at: '2026-03-02' })
}, 120_000)
afterAll(() => wenzhou.stop())

const BUILT = { 'apps/server/dist/main.js': 'start()', 'apps/portal/dist/styles.css': 'body {}' }
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tongban-program-'))
  const files: Record<string, string> = {}
  for (const [path, content] of Object.entries(BUILT)) {
    await mkdir(join(root, path, '..'), { recursive: true })
    await writeFile(join(root, path), content)
    files[path] = createHash('sha256').update(content).digest('hex')
  }
  await writeFile(join(root, 'apps/server/dist/manifest.json'), JSON.stringify({ files }))
  return () => rm(root, { recursive: true })
})

const { settings, keyring } = {
  settings: (over: object) => ({ ...wenzhou.platform.settings, ...over }),
  keyring: () => wenzhou.platform.keyring,
}
const starts = (mode: 'production' | 'development') =>
  refuseChangedProgram(settings({ mode }), inject('keys'), root)

describe('a program that was built', () => {
  it('is known again when the platform has signed it', async () => {
    expect(await checkProgram(root, keyring(), 'all')).toEqual({ state: 'unsigned', changed: [], checked: 2 })
    expect(await signProgram(root, keyring())).toEqual({ state: 'whole', changed: [], checked: 2 })
    expect(await checkProgram(root, keyring(), 'start')).toEqual({ state: 'whole', changed: [], checked: 1 })
    await starts('production')
  })

  it('is not signed, and stops where the operator wants so, when a file was changed or is gone', async () => {
    await signProgram(root, keyring())
    await appendFile(join(root, 'apps/server/dist/main.js'), ';steal()')
    await rm(join(root, 'apps/portal/dist/styles.css'))
    expect(await checkProgram(root, keyring(), 'all')).toEqual({
      state: 'changed',
      changed: ['apps/server/dist/main.js', 'apps/portal/dist/styles.css'],
      checked: 2,
    })
    await expect(starts('development')).rejects.toThrow('apps/server/dist/main.js')
    await expect(signProgram(root, keyring())).rejects.toThrow('构建之后文件被改动')
  })

  it('is not taken for ours when somebody has changed the list of what was built as well', async () => {
    await signProgram(root, keyring())
    const content = 'start();steal()'
    const files = { 'apps/server/dist/main.js': createHash('sha256').update(content).digest('hex') }
    await writeFile(join(root, 'apps/server/dist/main.js'), content)
    await writeFile(join(root, 'apps/server/dist/manifest.json'), JSON.stringify({ files }))
    expect(await checkProgram(root, keyring(), 'all')).toMatchObject({ state: 'unsigned' })
    await expect(starts('production')).rejects.toThrow('没有本平台的有效签名')
    // Developers build all day.
    await starts('development')
  })

  it('is nothing to check from the sources', async () => {
    await rm(join(root, 'apps/server/dist/manifest.json'))
    expect(await checkProgram(root, keyring(), 'all')).toEqual({ state: 'absent', changed: [], checked: 0 })
  })
})

const messages = async (): Promise<number> => {
  const [counted] = await wenzhou.asOwner<{ count: number }>(
    'select count(*)::int as count from identity.sms',
  )
  return counted?.count ?? 0
}

describe('a program that is not what was built', () => {
  it('stands in the security log and is an alert of which the audit administrator is told', async () => {
    const audit = wenzhou.officer('wz_audit1')
    await audit.ask(listAlerts, { query: {} })
    const before = await messages()
    const found = { state: 'changed', changed: ['apps/server/dist/main.js'], checked: 2 } as const
    await wenzhou.does((work) => recordProgram(work, { state: 'whole', changed: [], checked: 2 }))
    await wenzhou.does((work) => recordProgram(work, found))
    await wenzhou.does((work) => recordProgram(work, found))
    const { items } = await audit.ask(listSecurityEntries, { query: { kind: 'program' } })
    expect(items.map(({ outcome, words }) => `${outcome} ${words}`).toSorted()).toEqual([
      'refused 程序文件与构建时不同',
      'refused 程序文件与构建时不同',
      'success 启动时检查程序完整性，一致',
    ])
    const alerts = await audit.ask(listAlerts, { query: {} })
    expect(alerts.items.filter(({ rule }) => rule === 'program_changed')).toMatchObject([
      { about: 'apps/server/dist/main.js', reason: '1 个程序文件与构建时不同：apps/server/dist/main.js' },
    ])
    expect(await messages()).toBe(before + 1)
  })
})
