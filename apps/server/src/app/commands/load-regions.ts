import { readFile } from 'node:fs/promises'
import { Divisions } from '@tongban/contracts/foundation.ts'
import { regionCodeFault } from '@tongban/law/identifiers/region-code.ts'
import { createCheck } from '../../kernel/http/validation.ts'
import type { Environment, Settings } from '../../kernel/settings.ts'
import { addRegions } from '../../modules/regions/index.ts'
import { onPlatform } from './on-platform.ts'

const check = createCheck(Divisions, 'json')

/**
 * Adds 行政区划 from a file of lines `330302,鹿城区`; what is there stays as it is. Returns the exit code.
 *
 * @throws Failure `request.invalid`, with the line of each fault
 */
export async function loadRegions(settings: Settings, env: Environment, path: string): Promise<number> {
  const lines = (await readFile(path, 'utf8')).split(/\r?\n/).filter((line) => line.trim() !== '')
  const given = lines.map((line) => {
    const [code = '', name = ''] = line.split(',').map((cell) => cell.trim())
    return { code, name }
  })
  // Checked by the schema of the same name.
  const divisions = check(given, '', 'zh') as Divisions
  const wrong = divisions.find(({ code }) => regionCodeFault(code) !== null)
  if (wrong) {
    process.stderr.write(`✗ ${wrong.code} 不是行政区划代码 / not the code of a division\n`)
    return 1
  }
  const added = await onPlatform(settings, env, 'regions', (work) => addRegions(work, divisions))
  process.stdout.write(
    `✓ 新增 ${added} 个行政区划，原有 ${divisions.length - added} 个 / added, already there\n`,
  )
  return 0
}
