import { FAILURES } from '@tongban/contracts/failures.ts'
import type { AnyRoute, Operation } from './service.ts'

/** OpenAPI 3.1 document of the operations; the schemas are those that validate and serialise. */
export function openApiDocument(operations: Iterable<Operation>, publicUrl: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const { contract } of operations) {
    const path = contract.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [contract.method.toLowerCase()]: describe(contract) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '通办 Tongban API',
      version: '1.0.0',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description: '一网通办平台接口。错误为 RFC 9457 问题文档；变更类请求可带 Idempotency-Key。',
    },
    servers: [{ url: `${publicUrl}/api/v1` }],
    paths,
    components: {
      securitySchemes: { session: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status', 'detail', 'code', 'requestId'],
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            detail: { type: 'string' },
            code: { enum: Object.keys(FAILURES) },
            requestId: { type: 'string' },
            errors: {
              type: 'array',
              items: {
                type: 'object',
                properties: {
                  path: { type: 'string' },
                  code: { type: 'string' },
                  message: { type: 'string' },
                },
              },
            },
          },
        },
      },
    },
  }
}

function describe(contract: AnyRoute): object {
  const parameters = [
    ...Object.entries(contract.params.properties).map(([name, schema]) => ({
      name,
      in: 'path',
      required: true,
      schema,
    })),
    ...Object.entries(contract.query.properties).map(([name, schema]) => ({
      name,
      in: 'query',
      required: contract.query.required?.includes(name) ?? false,
      schema,
    })),
  ]
  const refusals = Object.groupBy(contract.errors, (code) => String(FAILURES[code]))
  return {
    summary: contract.summary,
    operationId: contract.path.replaceAll(/[/:-]+/g, '_').replace(/^_/, `${contract.method.toLowerCase()}_`),
    tags: [contract.path.split('/')[1] === 'workbench' ? '工作台' : '公众服务'],
    description: `权限：${contract.permission}`,
    ...(contract.permission !== 'public' && { security: [{ session: [] }] }),
    ...(parameters.length > 0 && { parameters }),
    ...(contract.method !== 'GET' && {
      requestBody: { content: { 'application/json': { schema: contract.body } } },
    }),
    responses: {
      200: { description: '成功', content: { 'application/json': { schema: contract.result } } },
      ...Object.fromEntries(
        Object.entries(refusals).map(([status, codes]) => [status, problem((codes ?? []).join('、'))]),
      ),
      default: problem('其他错误'),
    },
  }
}

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})
