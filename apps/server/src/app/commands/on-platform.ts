import { hostname, userInfo } from 'node:os'
import { visitEmbedded } from '../../kernel/database/embedded-visit.ts'
import { systemContext } from '../../kernel/module.ts'
import type { Environment, Settings } from '../../kernel/settings.ts'
import { transact, type Work } from '../../kernel/work.ts'

/**
 * One transaction of the platform itself, asked for at the command line. It works beside running processes, which do
 * what it sets off; history names the user of the machine.
 */
export async function onPlatform<Answer>(
  settings: Settings,
  env: Environment,
  command: string,
  run: (work: Work) => Promise<Answer>,
): Promise<Answer> {
  const at = async (databaseUrl: string) => {
    // All modules: other commands do not wait for them.
    const { open } = await import('../open.ts')
    const { platform, close } = await open({ settings: { ...settings, databaseUrl, roles: ['web'] }, env })
    const device = `npx tongban ${command} (${userInfo().username}@${hostname()})`
    try {
      return await transact(
        platform,
        { ...systemContext(command), origin: { network: '', device: device.slice(0, 200) } },
        run,
      )
    } finally {
      await close()
    }
  }
  if (settings.databaseUrl !== null) return at(settings.databaseUrl)
  return visitEmbedded({ dataDir: settings.dataDirectory, log: () => {} }, at)
}
