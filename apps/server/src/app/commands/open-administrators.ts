import { readFile } from 'node:fs/promises'
import { Foundation } from '@tongban/contracts/foundation.ts'
import { createCheck } from '../../kernel/http/validation.ts'
import type { Environment, Settings } from '../../kernel/settings.ts'
import { type FirstAdministrator, openAdministrators } from '../../modules/identity/index.ts'
import { onPlatform } from './on-platform.ts'

const check = createCheck(Foundation, 'json')

/**
 * Opens the three administrators of a platform that has none, and prints the first password of each, once. Returns the
 * exit code.
 *
 * @param path a file as contracts/foundation.ts describes it
 */
export async function openFirstAdministrators(
  settings: Settings,
  env: Environment,
  path: string,
): Promise<number> {
  // Checked by the schema of the same name.
  const foundation = check(parse(await readFile(path, 'utf8')), '', 'zh') as Foundation
  const opened = await onPlatform(settings, env, 'administrators', (work) =>
    openAdministrators(work, foundation),
  )
  if (!opened) {
    process.stderr.write(
      '✗ 平台已有管理员，请由系统管理员和安全管理员任用新的管理员 / there are administrators already; new ones are appointed by two of them\n',
    )
    return 1
  }
  process.stdout.write(`${opened.map(lineOf).join('\n')}
每个初始密码只显示这一次，请分别当面交给本人。首次登录须修改密码并添加动态口令或通行密钥。
Each first password is shown only here: hand it to its owner. The first sign-in asks for another one and for a second factor.
`)
  return 0
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Error('✗ 文件不是 JSON / the file is not JSON', { cause })
  }
}

const lineOf = ({ title, staffNumber, password, name }: FirstAdministrator): string =>
  `${title}　${staffNumber.padEnd(20)} ${password}　${name}`
