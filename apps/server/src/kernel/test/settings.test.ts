import { describe, expect, it } from 'vitest'
import { readSettings, type SettingsError } from '../settings.ts'

/** The lines of the refusal. */
function faults(env: Readonly<Record<string, string>>): string[] {
  try {
    readSettings(env, '/srv')
    return []
  } catch (error) {
    return (error as SettingsError).message.split('\n')
  }
}

describe('settings', () => {
  it('have a value for everything that a developer does not say', () => {
    expect(readSettings({}, '/srv')).toMatchObject({
      mode: 'development',
      port: 8080,
      roles: ['web', 'worker'],
      dataDirectory: '/srv/data',
      objectStoreUrl: 'file:///srv/data/objects',
      demonstration: true,
    })
  })

  it('are refused with one line for each variable that is wrong, without its value', () => {
    const wrong = { PORT: 'http', HOST: '', ROLES: 'web,cook', DATABASE_URL: 'mysql://root:secret@db' }
    const lines = faults(wrong)
    expect(lines.map((line) => line.split(':')[0])).toEqual(Object.keys(wrong))
    expect(lines.join()).not.toContain('secret')
  })

  it('of a production platform name its services and hold no demonstration', () => {
    const lines = faults({ NODE_ENV: 'production', DEMONSTRATION: '1' })
    for (const name of [
      'DATABASE_URL',
      'PUBLIC_URL',
      'OBJECT_STORE_URL',
      'SMS_URL',
      'SMS_KEY',
      'DEMONSTRATION',
    ])
      expect(lines.some((line) => line.startsWith(`${name}:`))).toBe(true)
  })

  it('let no face leave unsigned, nor in the clear', () => {
    expect(faults({ FACE_URL: 'http://faces.example' }).join()).toContain('FACE_SECRET')
    const signed = { FACE_URL: 'http://faces.example', FACE_SECRET: 'sixteen letters or more' }
    expect(faults({ NODE_ENV: 'production', ...signed }).join()).toContain('FACE_URL')
  })
})
