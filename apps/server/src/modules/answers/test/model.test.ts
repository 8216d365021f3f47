import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { askQuestion, type Reply } from '@tongban/contracts/answers.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { itemCodeOf } from '../../../../../../demo/items/demo-item.ts'
import { itemOf } from '../../../../../../tests/town/applicant.ts'
import { type Town, town } from '../../../../../../tests/town/town.ts'

type Received = { url: string; authorization: string | undefined; body: string }
type Behaviour = (published: string, response: ServerResponse) => void

/** A real server that speaks the protocol; what it says is set by each test. */
let behave: Behaviour
const received: Received[] = []
const elsewhere: string[] = []
const model = createServer(async (request, response) => {
  const body = await bodyOf(request)
  received.push({ url: request.url ?? '', authorization: request.headers.authorization, body })
  behave(JSON.parse(body).messages[1].content, response)
})
const other = createServer((request, response) => {
  elsewhere.push(request.url ?? '')
  response.end('{}')
})

let wenzhou: Town
beforeAll(async () => {
  await Promise.all([listening(model), listening(other)])
  wenzhou = await town({
    env: {
      MODEL_URL: `http://127.0.0.1:${portOf(model)}/v1`,
      MODEL_KEY: 'secret-key-1',
      MODEL_NAME: 'local',
    },
  })
})
afterAll(async () => {
  await wenzhou.stop()
  model.closeAllConnections()
  model.close()
  other.close()
})

let minutes = 10
beforeEach(async () => {
  received.length = 0
  // A model that failed rests for a while.
  minutes += 1
  await wenzhou.itIs(`2026-03-02T09:${minutes}`)
})

const ask = (question: string, phrase?: boolean): Promise<Reply> =>
  wenzhou.anybody.ask(askQuestion, {
    body: {
      question,
      context: { region: '330300', item: itemCodeOf(itemOf('driving_licence_renewal')) },
      ...(phrase !== undefined && { phrase }),
    },
  })
const says =
  (content: string): Behaviour =>
  (_published, response) =>
    void response.end(JSON.stringify({ choices: [{ message: { content } }] }))

describe('a language model', () => {
  it('words the answer, given its sentences and nothing else', async () => {
    behave = (published, response) => says(`您好，${published.replaceAll('\n', '，')}`)(published, response)
    const reply = await ask('我妈王桂芳问多少钱')
    expect(reply.phrased).toContain('10元/证')
    expect(reply.sentences.map(({ text }) => text).join()).toContain('10元/证')
    expect(received[0]?.url).toBe('/v1/chat/completions')
    expect(received[0]?.authorization).toBe('Bearer secret-key-1')
    expect(received[0]?.body).not.toContain('王桂芳')
  })

  it.each([
    ['another amount', '工本费：15元/证。可以网上缴费。'],
    ['a document more', '机动车驾驶证工本费：10元/证，还要带户口簿。可以网上缴费。'],
    ['a no more', '机动车驾驶证工本费：10元/证。不可以网上缴费。'],
    ['a link', '机动车驾驶证工本费：10元/证。可以网上缴费。见 https://example.com'],
    ['nothing', ''],
  ])('that says %s is not shown', async (_what, content) => {
    behave = says(content)
    const reply = await ask('多少钱')
    expect(received).toHaveLength(1)
    expect(reply.phrased).toBeNull()
    expect(reply.sentences.map(({ text }) => text).join()).toContain('10元/证')
  })

  it('that is slow is not waited for, and then left alone for a while', async () => {
    behave = () => {}
    const begun = performance.now()
    expect((await ask('多少钱')).phrased).toBeNull()
    expect(performance.now() - begun).toBeLessThan(4500)
    expect((await ask('多少钱')).phrased).toBeNull()
    expect(received).toHaveLength(1)
  })

  it.each<[string, Behaviour]>([
    ['fails', (_published, response) => void response.writeHead(500).end('no')],
    ['answers in another form', (_published, response) => void response.end('{"text":"hello"}')],
    ['answers no JSON', (_published, response) => void response.end('<html>')],
    ['never ends', (_published, response) => void response.end('x'.repeat(200_000))],
    [
      'leads elsewhere',
      (_published, response) =>
        void response.writeHead(307, { location: `http://127.0.0.1:${portOf(other)}/inside` }).end(),
    ],
  ])('that %s leaves the answer as it was composed', async (_what, behaviour) => {
    behave = behaviour
    const reply = await ask('多少钱')
    expect(reply).toMatchObject({ kind: 'answer', phrased: null })
    expect(elsewhere).toEqual([])
  })

  it('is not asked for what was asked before, nor where nothing is answered', async () => {
    behave = says('您好')
    await ask('多少钱', false)
    await ask('家里着火了')
    await ask('今天天气怎么样')
    expect(received).toEqual([])
  })
})

const listening = (server: typeof model) => new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
const portOf = (server: typeof model): number => {
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}
