import type { ProgramState } from '../../../kernel/program/manifest.ts'
import type { Work } from '../../../kernel/work.ts'
import { tellHolders } from '../../identity/index.ts'
import { insertAlerts } from '../alert.repository.ts'
import { insertEntries } from '../entry.repository.ts'
import { entryOf } from '../journal.ts'

/**
 * What a check of the program has found, for the log, and for the audit administrator where it is not what was built
 * and signed (GB/T 22239-2019 §8.1.4.6: 报警，并形成审计记录).
 */
export async function recordProgram(work: Work, { state, changed }: ProgramState): Promise<void> {
  const [first = ''] = changed
  const what = state === 'whole' ? 'program.checked' : `program.${state} ${first}`.trim()
  await insertEntries(work.tx, [
    entryOf(
      {
        kind: 'program',
        what,
        outcome: state === 'whole' ? 'success' : 'refused',
        accountId: null,
        accountName: null,
        network: '',
        device: '',
      },
      work.now,
    ),
  ])
  if (state === 'whole') return
  const rule = state === 'changed' ? 'program_changed' : 'program_unsigned'
  const fresh = await insertAlerts(work.tx, [
    {
      id: work.newId(),
      rule,
      at: work.now.toString(),
      about: first || 'program',
      about_name: null,
      facts: { count: changed.length, first },
      matter: `${rule} ${first} ${work.now.toString().slice(0, 13)}`,
    },
  ])
  if (fresh.length > 0)
    await tellHolders(work, 'audit_admin', '【通办】程序完整性检查发现异常，请登录工作台查看安全告警。')
}
