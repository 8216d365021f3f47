import { type Static, Type } from 'typebox'
import { route } from './route.ts'
import {
  abilities,
  Empty,
  Id,
  Instant,
  line,
  nullable,
  Opinion,
  PageQuery,
  pageOf,
  strict,
  text,
} from './values.ts'

/** What a client may come to know of a person (OpenID Connect Core 1.0 §5.4); each is asked for with a reason. */
export const SCOPES = ['profile', 'real_name', 'phone', 'firm', 'posts'] as const
export type Scope = (typeof SCOPES)[number]

/** Who may sign in to the client through the platform. */
export const AUDIENCES = ['public', 'staff', 'both'] as const
export const CLIENT_STATUSES = ['proposed', 'approved', 'refused', 'suspended'] as const
export type ClientStatus = (typeof CLIENT_STATUSES)[number]

const Address = Type.String({ maxLength: 500, format: 'uri' })

/** What a department system is registered with. Addresses are https, or loopback where the platform is developed. */
export const ClientDefinition = strict({
  name: line(60, 2),
  /** Shown to people when they are asked for their consent. */
  purpose: text(500, 2),
  /** Where the browser returns with the code; all on one host. None: the system only calls in its own name. */
  redirectUris: Type.Array(Address, { maxItems: 10, uniqueItems: true }),
  postLogoutRedirectUris: Type.Array(Address, { maxItems: 10, uniqueItems: true }),
  /** OpenID Connect Back-Channel Logout 1.0 §2.2. */
  backchannelLogoutUri: nullable(Address),
  /** `secret`: client_secret_basic; `private_key`: private_key_jwt. */
  authentication: Type.Enum(['secret', 'private_key']),
  /** Calls in its own name: client credentials (RFC 6749 §4.4). */
  actsAlone: Type.Boolean(),
  refreshes: Type.Boolean(),
  audience: Type.Enum([...AUDIENCES]),
  scopes: Type.Array(strict({ scope: Type.Enum([...SCOPES]), reason: line(200, 2) }), {
    maxItems: SCOPES.length,
  }),
  /** Whether `real_name` gives the ID number in clear or masked. */
  idNumber: Type.Enum(['masked', 'clear']),
})
export type ClientDefinition = Static<typeof ClientDefinition>

const Key = strict({
  id: Id,
  kind: Type.Enum(['secret', 'jwk']),
  createdAt: Instant,
  /** Null: until the next one. */
  expiresAt: nullable(Instant),
})
const ClientLine = strict({
  id: Id,
  name: Type.String(),
  organizationName: Type.String(),
  status: Type.Enum([...CLIENT_STATUSES]),
  /** Something waits for the security administrator. */
  waits: Type.Boolean(),
  proposedAt: Instant,
})
export type ClientLine = Static<typeof ClientLine>

export const Client = strict({
  ...ClientLine.properties,
  organizationId: Id,
  version: Type.Integer(),
  definition: nullable(ClientDefinition),
  proposed: nullable(ClientDefinition),
  keys: Type.Array(Key),
  issuer: Type.String(),
  history: Type.Array(
    strict({
      seq: Type.Integer(),
      kind: Type.String(),
      at: Instant,
      actor: Type.String(),
      reason: nullable(Type.String()),
    }),
  ),
  abilities: abilities(['change', 'decide', 'suspend', 'resume', 'issue_key']),
})
export type Client = Static<typeof Client>

const params = strict({ clientId: Id })
const version = Type.Integer({ minimum: 1 })

export const listClients = route({
  method: 'GET',
  path: '/workbench/clients',
  summary: '应用系统：列表',
  permission: 'client.read',
  query: strict({ ...PageQuery, status: Type.Optional(Type.Enum([...CLIENT_STATUSES])) }),
  result: pageOf(ClientLine),
})
/** Whose systems the administrator may register. */
export const listClientOrganizations = route({
  method: 'GET',
  path: '/workbench/clients/organizations',
  summary: '应用系统：可登记的部门',
  permission: 'client.manage',
  query: strict({ q: Type.Optional(line(60)) }),
  result: strict({ items: Type.Array(strict({ id: Id, name: Type.String() })) }),
})
export const getClient = route({
  method: 'GET',
  path: '/workbench/clients/:clientId',
  summary: '应用系统：详情',
  permission: 'client.read',
  params,
  result: Client,
  errors: ['client.not_found'],
})
export const proposeClient = route({
  method: 'POST',
  path: '/workbench/clients',
  summary: '应用系统：申请登记',
  permission: 'client.manage',
  body: strict({ organizationId: Id, definition: ClientDefinition }),
  result: Client,
  errors: ['client.organization_unknown', 'organization.closed', 'request.invalid'],
})
/** What is in force stays in force until the change is approved. */
export const changeClient = route({
  method: 'POST',
  path: '/workbench/clients/:clientId/changes',
  summary: '应用系统：申请变更',
  permission: 'client.manage',
  params,
  body: strict({ version, definition: ClientDefinition }),
  result: Client,
  errors: ['client.not_found', 'client.stale', 'request.invalid'],
})
export const decideClient = route({
  method: 'POST',
  path: '/workbench/clients/:clientId/decision',
  summary: '应用系统：审批',
  permission: 'client.authorise',
  params,
  body: strict({ version, granted: Type.Boolean(), reason: Opinion }),
  result: Client,
  errors: ['client.not_found', 'client.stale', 'client.nothing_waits', 'client.own_proposal'],
})
/** 停用: no one signs in to it any more, and its tokens end. */
export const suspendClient = route({
  method: 'POST',
  path: '/workbench/clients/:clientId/suspension',
  summary: '应用系统：停用',
  permission: 'client.authorise',
  params,
  body: strict({ version, reason: Opinion }),
  result: Client,
  errors: ['client.not_found', 'client.stale', 'client.wrong_status'],
})
export const resumeClient = route({
  method: 'POST',
  path: '/workbench/clients/:clientId/resumption',
  summary: '应用系统：恢复',
  permission: 'client.authorise',
  params,
  body: strict({ version, reason: Opinion }),
  result: Client,
  errors: ['client.not_found', 'client.stale', 'client.wrong_status', 'organization.closed'],
})
/** A public key as a client registers it (RFC 7517): never a private one. */
export const PublicJwk = Type.Union([
  strict({
    kty: Type.Literal('EC'),
    crv: Type.Literal('P-256'),
    x: Type.String({ pattern: '^[\\w-]{43}$' }),
    y: Type.String({ pattern: '^[\\w-]{43}$' }),
    kid: Type.Optional(line(100)),
    alg: Type.Optional(Type.Literal('ES256')),
    use: Type.Optional(Type.Literal('sig')),
  }),
  strict({
    kty: Type.Literal('RSA'),
    n: Type.String({ pattern: '^[\\w-]{342,1366}$' }),
    e: Type.String({ pattern: '^[\\w-]{1,8}$' }),
    kid: Type.Optional(line(100)),
    alg: Type.Optional(Type.Enum(['RS256', 'PS256'])),
    use: Type.Optional(Type.Literal('sig')),
  }),
])
export type PublicJwk = Static<typeof PublicJwk>
/** A new secret, shown this once, or a new public key; earlier ones go on for seven days. */
export const issueClientKey = route({
  method: 'POST',
  path: '/workbench/clients/:clientId/keys',
  summary: '应用系统：换发密钥',
  permission: 'client.manage',
  params,
  body: strict({ jwk: Type.Optional(PublicJwk) }),
  result: strict({ client: Client, secret: nullable(Type.String()) }),
  errors: ['client.not_found', 'client.wrong_status', 'client.key_needed'],
})

/** What the person in front of a request for sign-on has to do. */
export const STEPS = ['resume', 'consent', 'sign_in', 'level', 'not_for_you'] as const
export const Authorization = strict({
  step: Type.Enum([...STEPS]),
  /** Where the browser goes on when nothing has to be asked. */
  to: Type.String(),
  clientName: Type.String(),
  organizationName: Type.String(),
  purpose: Type.String(),
  scopes: Type.Array(strict({ scope: Type.Enum([...SCOPES]), reason: Type.String() })),
  idNumber: Type.Enum(['masked', 'clear']),
  /** In whose name; null for staff. */
  actingAs: nullable(Type.String()),
  /** The level of verification that the client demands; null: any. */
  level: nullable(Type.String()),
})
export type Authorization = Static<typeof Authorization>

const uid = strict({ uid: Type.String({ pattern: '^[\\w-]{20,64}$' }) })

/** Goes on with a request for sign-on as whoever is signed in, or says what is missing. */
export const continueAuthorization = route({
  method: 'POST',
  path: '/sign-on/:uid',
  summary: '统一登录：继续',
  permission: 'signed_in',
  params: uid,
  result: Authorization,
  errors: ['authorization.not_found'],
})
export const decideAuthorization = route({
  method: 'POST',
  path: '/sign-on/:uid/decision',
  summary: '统一登录：同意或拒绝提供信息',
  permission: 'signed_in',
  params: uid,
  body: strict({ granted: Type.Boolean() }),
  result: strict({ to: Type.String() }),
  errors: [
    'authorization.not_found',
    'account.level_too_low',
    'permission.denied',
    'session.step_up_required',
  ],
})

export const Consent = strict({
  id: Id,
  clientName: Type.String(),
  organizationName: Type.String(),
  scopes: Type.Array(Type.Enum([...SCOPES])),
  idNumber: Type.Enum(['masked', 'clear']),
  actingAs: nullable(Type.String()),
  givenAt: Instant,
})
export type Consent = Static<typeof Consent>
export const listConsents = route({
  method: 'GET',
  path: '/sign-on/consents',
  summary: '统一登录：我同意过的系统',
  permission: 'signed_in',
  result: strict({ items: Type.Array(Consent) }),
})
/** The system learns nothing more, its tokens end, and it is told to end its session. */
export const withdrawConsent = route({
  method: 'POST',
  path: '/sign-on/consents/:consentId/withdrawal',
  summary: '统一登录：撤回同意',
  permission: 'signed_in',
  params: strict({ consentId: Id }),
  result: Empty,
  errors: ['consent.not_found'],
})
