import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { build } from '../../../scripts/build.mjs'
import { findChromium } from '../../../scripts/chromium.mjs'
import { databaseAt, withClient } from '../../setup/database.ts'
import { PROVINCE } from './province.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the platform of the journeys answers. */
    origin: string
    /** Issuer of the province's sign-on, which answers only while a journey opens it. */
    province: string
    /** Path of the browser. */
    chromium: string
  }
}

const DATABASE = 'tongban_journeys'

/** The platform as `npm start` brings it up: built, demonstration region, real clock, real jobs. */
export default async function platform(project: TestProject) {
  const chromium = findChromium()
  if (!chromium) throw new Error('The journeys need Chromium: install it, or set CHROMIUM_PATH')
  if (!(await build())) throw new Error('The platform could not be built')
  const directory = await mkdtemp(join(tmpdir(), 'tongban-journeys-'))
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const province = `http://127.0.0.1:${await freePort()}`
  const server = spawn(process.execPath, ['apps/server/dist/main.js'], {
    // The channel ends the server when this process dies.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      ...process.env,
      ...(await databaseSetting()),
      PORT: String(port),
      PUBLIC_URL: origin,
      DATA_DIR: directory,
      TRUSTED_PROXIES: '1',
      LOG_LEVEL: 'error',
      IDENTITY_ISSUER: province,
      IDENTITY_NAME: PROVINCE.name,
      IDENTITY_CLIENT_ID: PROVINCE.clientId,
      IDENTITY_CLIENT_SECRET: PROVINCE.clientSecret,
    },
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  let output = ''
  await new Promise<void>((resolve, reject) => {
    server.once('exit', () => reject(new Error(`The platform did not start\n${output}`)))
    server.stdout?.on('data', (chunk) => {
      output += String(chunk)
      if (output.includes('Tongban is ready')) resolve()
    })
  })
  project.provide('origin', origin)
  project.provide('province', province)
  project.provide('chromium', chromium)
  return async () => {
    server.kill('SIGTERM')
    await ended
    await rm(directory, { recursive: true, force: true })
    const faults = output.split('\n').filter((line) => line.startsWith('{'))
    if (faults.length > 0) throw new Error(`The platform logged errors\n${faults.join('\n')}`)
  }
}

/** Without DATABASE_URL the platform starts the embedded PostgreSQL in its own folder. */
async function databaseSetting(): Promise<{ DATABASE_URL?: string }> {
  const server = process.env.DATABASE_URL
  if (!server) return {}
  await withClient(server, async (client) => {
    await client.query(`drop database if exists ${DATABASE} with (force)`)
    await client.query(`create database ${DATABASE}`)
  })
  return { DATABASE_URL: databaseAt(server, DATABASE) }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
