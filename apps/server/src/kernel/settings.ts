import { isAbsolute, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { type Static, Type } from 'typebox'

const Schema = Type.Object({
  mode: Type.Enum(['production', 'development']),
  port: Type.Integer({ minimum: 0, maximum: 65535 }),
  host: Type.String({ minLength: 1 }),
  roles: Type.Array(Type.Enum(['web', 'worker']), { minItems: 1 }),
  /** Address under which people reach the platform; stands in QR codes and messages. */
  publicUrl: Type.String({ pattern: '^https?://[^/]+$' }),
  databaseUrl: Type.Union([Type.String({ pattern: '^postgres(ql)?://' }), Type.Null()]),
  /** For migrations at the start; without it they run beforehand, by `npx tongban migrate`. */
  databaseOwnerUrl: Type.Union([Type.String({ pattern: '^postgres(ql)?://' }), Type.Null()]),
  databasePool: Type.Integer({ minimum: 2, maximum: 200 }),
  dataDirectory: Type.String({ minLength: 1 }),
  objectStoreUrl: Type.String({ pattern: '^(file|s3)://' }),
  cryptoSuite: Type.Enum(['gm', 'international']),
  logLevel: Type.Enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']),
  demonstration: Type.Boolean(),
  /** An HTTP gateway for text messages; null: the built-in one, labelled 演示, which refuses production. */
  smsUrl: Type.Union([Type.String({ pattern: '^https?://' }), Type.Null()]),
  smsKey: Type.Union([Type.String({ minLength: 16 }), Type.Null()]),
  /** A service that compares faces (docs/face-check.md); null: none, or in the demonstration one that is labelled 演示. */
  faceUrl: Type.Union([Type.String({ pattern: '^https?://' }), Type.Null()]),
  faceSecret: Type.Union([Type.String({ minLength: 16 }), Type.Null()]),
  /** What people call it, who agree to its being given their picture. */
  faceName: Type.String({ minLength: 1, maxLength: 40 }),
  /** Working days within which a question to a person is answered. */
  answerWorkdays: Type.Integer({ minimum: 1, maximum: 30 }),
  /**
   * Base address of a server that speaks the OpenAI protocol, e.g. `https://model.example.gov.cn/v1`: words answers
   * more fluently. Null: answers are shown as they were composed.
   */
  modelUrl: Type.Union([Type.String({ pattern: '^https?://[^/?#@]+(/[^?#]*)?$' }), Type.Null()]),
  modelKey: Type.Union([Type.String({ minLength: 8 }), Type.Null()]),
  modelName: Type.Union([Type.String({ pattern: '^[\\w./:-]{1,100}$' }), Type.Null()]),
  /** ClamAV's daemon, which looks through everything that is handed in. */
  clamav: Type.Union([Type.String({ pattern: '^(tcp://[^/]+|unix:/.+)$' }), Type.Null()]),
  trustedProxies: Type.Integer({ minimum: 0, maximum: 5 }),
  /** An OpenID provider whose verified accounts are trusted, e.g. the province's 统一身份认证; null: none. */
  identityIssuer: Type.Union([Type.String({ pattern: '^https?://[^?#@]+$' }), Type.Null()]),
  identityClientId: Type.Union([Type.String({ minLength: 1 }), Type.Null()]),
  identityClientSecret: Type.Union([Type.String({ minLength: 16 }), Type.Null()]),
  /** What people call it. */
  identityName: Type.String({ minLength: 1, maxLength: 40 }),
  /** Values of `acr` with which it says that the person is verified. */
  identityLevels: Type.Array(Type.String({ minLength: 1 }), { minItems: 1 }),
  /** Where networks are, for alerts on sign-ins: `10.1.0.0/16=温州@28.00,120.67`, several with semicolons. */
  networkPlaces: Type.String({
    pattern: '^(\\s*[0-9a-f.:]+/\\d{1,3}=[^=;@]+@-?[\\d.]+,-?[\\d.]+\\s*(;|$))*$',
  }),
  /** What a program does that is not what was built and signed: starts and raises an alert, or does not start. */
  programCheck: Type.Enum(['report', 'stop']),
  /** Networks from which administrators may sign in and work, `10.1.0.0/16`; none named: from everywhere. */
  administratorNetworks: Type.Array(Type.String({ pattern: '^[0-9a-f.:]+/\\d{1,3}$' })),
  /** Private networks in which other systems may be called, `10.20.0.0/16`; all others are closed to outgoing calls. */
  outgoingNetworks: Type.Array(Type.String({ pattern: '^[0-9a-f.:]+/\\d{1,3}$' })),
})
export type Settings = Static<typeof Schema>

const areFit = new Ajv2020({ allErrors: true, strict: false, validateSchema: false }).compile<Settings>(
  Schema,
)

export type Environment = Readonly<Record<string, string | undefined>>

/** One line for each setting that is wrong; the message names the variable and never shows its value. */
export class SettingsError extends Error {
  override name = 'SettingsError'
}

const VARIABLES: Readonly<Record<keyof Settings, string>> = {
  mode: 'NODE_ENV',
  port: 'PORT',
  host: 'HOST',
  roles: 'ROLES',
  publicUrl: 'PUBLIC_URL',
  databaseUrl: 'DATABASE_URL',
  databaseOwnerUrl: 'DATABASE_OWNER_URL',
  databasePool: 'DATABASE_POOL',
  dataDirectory: 'DATA_DIR',
  objectStoreUrl: 'OBJECT_STORE_URL',
  cryptoSuite: 'CRYPTO_SUITE',
  logLevel: 'LOG_LEVEL',
  demonstration: 'DEMONSTRATION',
  smsUrl: 'SMS_URL',
  smsKey: 'SMS_KEY',
  faceUrl: 'FACE_URL',
  faceSecret: 'FACE_SECRET',
  faceName: 'FACE_NAME',
  answerWorkdays: 'ANSWER_WORKDAYS',
  modelUrl: 'MODEL_URL',
  modelKey: 'MODEL_KEY',
  modelName: 'MODEL_NAME',
  clamav: 'CLAMAV',
  identityIssuer: 'IDENTITY_ISSUER',
  identityClientId: 'IDENTITY_CLIENT_ID',
  identityClientSecret: 'IDENTITY_CLIENT_SECRET',
  identityName: 'IDENTITY_NAME',
  identityLevels: 'IDENTITY_LEVELS',
  trustedProxies: 'TRUSTED_PROXIES',
  administratorNetworks: 'ADMINISTRATOR_NETWORKS',
  outgoingNetworks: 'OUTGOING_NETWORKS',
  networkPlaces: 'NETWORK_PLACES',
  programCheck: 'PROGRAM_CHECK',
}

/** Where a developer's own systems listen. */
const LOOPBACK = '127.0.0.0/8,::1/128'

/** All settings from the environment, checked. Throws SettingsError. */
export function readSettings(env: Environment, directory: string): Settings {
  const mode = env.NODE_ENV === 'production' ? 'production' : 'development'
  const dataDirectory = isAbsolute(env.DATA_DIR ?? '')
    ? (env.DATA_DIR ?? '')
    : resolve(directory, env.DATA_DIR ?? 'data')
  const port = env.PORT ?? '8080'
  const settings: Readonly<Record<keyof Settings, unknown>> = {
    mode,
    port: Number(port),
    host: env.HOST ?? '0.0.0.0',
    roles: (env.ROLES ?? 'web,worker').split(',').map((role) => role.trim()),
    publicUrl: env.PUBLIC_URL ?? `http://localhost:${port}`,
    databaseUrl: env.DATABASE_URL ?? null,
    databaseOwnerUrl: env.DATABASE_OWNER_URL ?? null,
    databasePool: Number(env.DATABASE_POOL ?? 16),
    dataDirectory,
    objectStoreUrl: env.OBJECT_STORE_URL ?? `file://${dataDirectory}/objects`,
    cryptoSuite: env.CRYPTO_SUITE ?? 'gm',
    logLevel: env.LOG_LEVEL ?? (mode === 'production' ? 'info' : 'warn'),
    demonstration: flag(env.DEMONSTRATION, mode === 'development'),
    smsUrl: env.SMS_URL ?? null,
    smsKey: env.SMS_KEY ?? null,
    faceUrl: env.FACE_URL ?? null,
    faceSecret: env.FACE_SECRET ?? null,
    faceName: env.FACE_NAME ?? '人脸核验服务',
    answerWorkdays: Number(env.ANSWER_WORKDAYS ?? 2),
    modelUrl: env.MODEL_URL ?? null,
    modelKey: env.MODEL_KEY ?? null,
    modelName: env.MODEL_NAME ?? null,
    clamav: env.CLAMAV ?? null,
    identityIssuer: env.IDENTITY_ISSUER ?? null,
    identityClientId: env.IDENTITY_CLIENT_ID ?? null,
    identityClientSecret: env.IDENTITY_CLIENT_SECRET ?? null,
    identityName: env.IDENTITY_NAME ?? '省统一身份认证',
    identityLevels: listed(env.IDENTITY_LEVELS ?? 'real_name,in_person'),
    trustedProxies: Number(env.TRUSTED_PROXIES ?? 0),
    networkPlaces: env.NETWORK_PLACES ?? '',
    programCheck: env.PROGRAM_CHECK ?? 'report',
    administratorNetworks: listed(env.ADMINISTRATOR_NETWORKS ?? ''),
    outgoingNetworks: listed(env.OUTGOING_NETWORKS ?? (mode === 'production' ? '' : LOOPBACK)),
  }
  const missing = mode === 'production' ? unfitForProduction(env) : []
  if (env.MODEL_URL && !env.MODEL_NAME)
    missing.push('MODEL_NAME: 设置了 MODEL_URL 时必须设置 / required with MODEL_URL')
  if (env.FACE_URL && !env.FACE_SECRET)
    missing.push('FACE_SECRET: 设置了 FACE_URL 时必须设置 / required with FACE_URL')
  if (env.IDENTITY_ISSUER && !(env.IDENTITY_CLIENT_ID && env.IDENTITY_CLIENT_SECRET))
    missing.push(
      'IDENTITY_CLIENT_ID, IDENTITY_CLIENT_SECRET: 设置了 IDENTITY_ISSUER 时必须设置 / required with IDENTITY_ISSUER',
    )
  if (areFit(settings) && missing.length === 0) return settings
  const faults = Map.groupBy(areFit.errors ?? [], ({ instancePath }) => instancePath.split('/')[1] ?? '')
  const wrong = [...faults].map(
    ([name, [first]]) => `${name in VARIABLES ? VARIABLES[name as keyof Settings] : name}: ${first?.message}`,
  )
  throw new SettingsError([...wrong, ...missing].join('\n'))
}

const listed = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)

const flag = (value: string | undefined, otherwise: boolean) =>
  value === undefined ? otherwise : value === '1' || value === 'true'

function unfitForProduction(env: Environment): string[] {
  const needed = ['DATABASE_URL', 'PUBLIC_URL', 'OBJECT_STORE_URL', 'SMS_URL', 'SMS_KEY'].filter(
    (name) => !env[name],
  )
  const missing = needed.map((name) => `${name}: 生产环境必须设置 / required in production`)
  if (env.MODEL_URL && !env.MODEL_URL.startsWith('https:'))
    missing.push('MODEL_URL: 生产环境必须使用 https / must be https in production')
  if (env.FACE_URL && !env.FACE_URL.startsWith('https:'))
    missing.push('FACE_URL: 生产环境必须使用 https / must be https in production')
  if (env.IDENTITY_ISSUER && !env.IDENTITY_ISSUER.startsWith('https:'))
    missing.push('IDENTITY_ISSUER: 生产环境必须使用 https / must be https in production')
  return flag(env.DEMONSTRATION, false)
    ? [...missing, 'DEMONSTRATION: 生产环境不得装载演示数据 / not in production']
    : missing
}
