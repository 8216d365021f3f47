import { Type } from 'typebox'
import { Value } from 'typebox/value'
import type { Platform } from '../../../kernel/platform.ts'

/** An answer without it is as right, so nobody waits for it longer. */
const TIMEOUT_MS = 3000
const MOST_BYTES = 65_536
/** After a failure it is left alone for a while, so that no more readers wait. */
const REST = { seconds: 30 }

const Completion = Type.Object({
  choices: Type.Array(Type.Object({ message: Type.Object({ content: Type.String() }) }), { minItems: 1 }),
})

const RULES = [
  '你是政务服务的文字编辑。把给出的办事指南原文改写成通顺、亲切的一段话，只改说法，不改意思。',
  '必须保留每一个数字、日期、金额、电话、地址、时间，以及每一份材料和证照的全名；必须保留每一个“不”“无”“免”“未”。',
  '不得增加原文没有的内容，不得给出建议或解释，不用列表、标题和任何标记。只输出改写后的文字。',
].join('\n')

const resting = new WeakMap<Platform, Temporal.Instant>()

/** Whether a model is configured and was not found out of order just now. */
export function hasModel(platform: Platform): boolean {
  const until = resting.get(platform)
  const isResting = until !== undefined && Temporal.Instant.compare(platform.now(), until) < 0
  return platform.settings.modelUrl !== null && !isResting
}

/**
 * Other words for published sentences, by a server that speaks the OpenAI protocol (`POST …/chat/completions`). It is given
 * the sentences only: neither the question nor anything of who asks. Undefined when it does not answer as it should.
 */
export async function rephrase(platform: Platform, published: string): Promise<string | undefined> {
  try {
    return await ask(platform, published)
  } catch (error) {
    resting.set(platform, platform.now().add(REST))
    platform.log.warn({ err: error }, 'language model')
    return undefined
  }
}

async function ask({ settings }: Platform, published: string): Promise<string> {
  const { modelUrl, modelKey, modelName } = settings
  if (modelUrl === null) throw new Error('no model is configured')
  // The address is that of the settings and no other: nothing of a request goes into it, and it may not lead elsewhere.
  const response = await fetch(`${modelUrl.replace(/\/+$/, '')}/chat/completions`, {
    method: 'POST',
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(modelKey && { authorization: `Bearer ${modelKey}` }),
    },
    body: JSON.stringify({
      model: modelName,
      temperature: 0,
      stream: false,
      messages: [
        { role: 'system', content: RULES },
        { role: 'user', content: published },
      ],
    }),
  })
  if (!response.ok) {
    await response.body?.cancel()
    throw new Error(`the model answered ${response.status}`)
  }
  const answer: unknown = JSON.parse(await limitedText(response))
  if (!Value.Check(Completion, answer)) throw new Error('the model answered in another form')
  return answer.choices[0]?.message.content.trim() ?? ''
}

/** The body, as long as it is of a size that an answer can have. */
async function limitedText({ body }: Response): Promise<string> {
  if (!body) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > MOST_BYTES) throw new Error('the answer of the model is too long')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
