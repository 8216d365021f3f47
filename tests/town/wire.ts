import type { FastifyInstance, InjectOptions } from 'fastify'

/** `fetch` that reaches the platform without a socket: the same requests, the same hooks, the same answers. */
export function wire(
  app: FastifyInstance,
  sender: { readonly address: string; readonly headers: () => Record<string, string> },
): typeof fetch {
  return async (url, { method = 'GET', headers, body } = {}) => {
    const answer = await app.inject({
      method: method as NonNullable<InjectOptions['method']>,
      url: String(url),
      remoteAddress: sender.address,
      headers: { ...sender.headers(), ...Object.fromEntries(new Headers(headers)) },
      ...(typeof body === 'string' && { payload: body }),
    })
    return new Response(answer.rawPayload, {
      status: answer.statusCode,
      headers: { 'content-type': String(answer.headers['content-type']) },
    })
  }
}
