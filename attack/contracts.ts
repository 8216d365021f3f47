import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { AnyRoute } from '../apps/server/src/kernel/http/service.ts'

const FOLDER = join(import.meta.dirname, '../packages/contracts/src')

/** Every route that a contract describes, found where contracts lie: a new one is attacked without being named here. */
export async function allContracts(): Promise<AnyRoute[]> {
  const names = await readdir(FOLDER)
  const modules = await Promise.all(
    names.filter((name) => name.endsWith('.ts')).map((name) => import(join(FOLDER, name))),
  )
  const found = new Set(modules.flatMap((module) => Object.values(Object(module))).filter(isRoute))
  return [...found].toSorted((a, b) => `${a.path} ${a.method}`.localeCompare(`${b.path} ${b.method}`, 'en'))
}

const isRoute = (value: unknown): value is AnyRoute =>
  typeof value === 'object' &&
  value !== null &&
  'permission' in value &&
  'ratePerMinute' in value &&
  'path' in value

/** What no contract describes: files, single sign-on, operations. Pages of the portal are found by following links. */
export const OTHER_PLACES: readonly (readonly [method: string, path: string])[] = [
  ['POST', '/api/v1/drafts/:draftId/materials/:materialId/files'],
  ['POST', '/api/v1/drafts/:draftId/fields/:fieldId/files'],
  ['POST', '/api/v1/cases/:caseId/materials/:materialId/files'],
  ['POST', '/api/v1/cases/:caseId/fields/:fieldId/files'],
  ['GET', '/api/v1/files/:fileId'],
  ['GET', '/api/v1/licences/:licenceId/file'],
  ['GET', '/api/v1/me/data/export'],
  ['GET', '/api/v1/workbench/security/export'],
  ['GET', '/api/v1/openapi.json'],
  ['GET', '/api/docs'],
  ['GET', '/oidc/.well-known/openid-configuration'],
  ['GET', '/oidc/jwks'],
  ['GET', '/oidc/auth'],
  ['GET', '/oidc/auth/:uid'],
  ['GET', '/oidc/session/end'],
  ['POST', '/oidc/session/end/confirm'],
  ['POST', '/oidc/token'],
  ['POST', '/oidc/token/introspection'],
  ['POST', '/oidc/token/revocation'],
  ['GET', '/oidc/me'],
  ['GET', '/workbench/'],
  ['GET', '/workbench/:caseId'],
  ['GET', '/assets/:fileId'],
  ['GET', '/health'],
  ['GET', '/ready'],
]
