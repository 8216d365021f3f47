import { readFile, stat } from 'node:fs/promises'

/** The operating-system account that PostgreSQL runs as, and that owns its files. */
export interface Account {
  uid: number
  gid: number
}

/**
 * PostgreSQL refuses to run as root. Started by root, it gets the account that already owns the cluster, else
 * `postgres`, else `nobody`; no account is ever created. Started by anyone else it stays with that user: undefined.
 *
 * @throws when root has no ordinary account to hand over to, or the cluster belongs to somebody else
 */
export async function chooseAccount(pgdata: string): Promise<Account | undefined> {
  const owner = await stat(pgdata).catch(() => undefined)
  const uid = process.getuid?.()
  if (uid !== 0) {
    if (owner && owner.uid !== uid) {
      throw new Error(
        `数据目录 ${pgdata} 属于另一个用户（uid ${owner.uid}），请以原用户或 root 启动。` +
          ` The data folder belongs to another user: start as that user or as root.`,
      )
    }
    return undefined
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const accounts = await readAccounts()
  const account = accounts.get('postgres') ?? accounts.get('nobody')
  if (account) return account
  throw new Error(
    'PostgreSQL 不能以 root 运行，系统中也没有 postgres 或 nobody 用户；请以普通用户启动，或设置 DATABASE_URL。' +
      ' PostgreSQL refuses root and there is no user postgres or nobody: start as an ordinary user or set DATABASE_URL.',
  )
}

async function readAccounts(): Promise<Map<string, Account>> {
  const accounts = new Map<string, Account>()
  for (const line of (await readFile('/etc/passwd', 'utf8')).split('\n')) {
    const [name, , uid, gid] = line.split(':')
    if (name && uid && gid && uid !== '0') accounts.set(name, { uid: Number(uid), gid: Number(gid) })
  }
  return accounts
}
