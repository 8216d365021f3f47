import { DATA_EXPORT_PATH, type DataReading, type HeldSection } from '@tongban/contracts/privacy.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { privacyWords } from '@tongban/i18n/privacy.ts'
import type { FastifyInstance } from 'fastify'
import { ZipFile } from 'yazl'
import { API_PREFIX, callerOf } from '../../kernel/http/server.ts'
import { permit, type Service } from '../../kernel/http/service.ts'
import type { Holding } from '../../kernel/module.ts'
import { type Reading, reading } from '../../kernel/work.ts'
import { listHeldData } from './queries/held-data.ts'
import { listReadings } from './queries/list-readings.ts'

/** More than anybody has; bounds one answer. */
const MOST = 2_000
const MOST_READINGS = 5_000

type Exported = { readonly sections: readonly HeldSection[]; readonly readings: readonly DataReading[] }

/** 导出: everything at once, as a text for people and as JSON for programs (PIPL §45). */
export function mountDataExport(
  app: FastifyInstance,
  { platform }: Service,
  holdings: readonly Holding[],
): void {
  const config = { rateLimit: { max: 10, timeWindow: 60_000 } }
  app.get(`${API_PREFIX}${DATA_EXPORT_PATH}`, { config }, async (request, reply) => {
    const asked = reading(platform, callerOf(request))
    permit(asked.actor, 'privacy.own')
    const data = { sections: await listHeldData(asked, holdings, MOST), readings: await allReadings(asked) }
    const zip = new ZipFile()
    zip.addBuffer(Buffer.from(asText(asked, data)), '我的数据.txt')
    zip.addBuffer(Buffer.from(JSON.stringify(data, null, 2)), 'data.json')
    zip.end()
    const name = `我的数据-${asked.today.toString()}.zip`
    return reply
      .type('application/zip')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('cache-control', 'private, no-store')
      .send(zip.outputStream)
  })
}

async function allReadings(asked: Reading): Promise<DataReading[]> {
  const all: DataReading[] = []
  let after: string | undefined
  do {
    const { items, next } = await listReadings(asked, { after, limit: 100 })
    all.push(...items)
    after = next ?? undefined
  } while (after !== undefined && all.length < MOST_READINGS)
  return all
}

function asText({ language, actor, now }: Reading, { sections, readings }: Exported): string {
  const say = privacyWords(language)
  const part = ({ title, source, basis, kept, items }: HeldSection): string[] => [
    '',
    `【${title}】`,
    say('export.from', { source }),
    say('export.basis', { basis }),
    say('export.kept', { kept }),
    ...(items.length === 0 ? [`  ${say('export.nothing')}`] : []),
    ...items.flatMap((item) => [
      `· ${item.title}`,
      ...item.facts.map(({ label, value }) => `    ${label}：${value}`),
    ]),
  ]
  const looks = readings.map(({ at, sentence }) => `· ${formatInstant(at, language)}　${sentence}`)
  return [
    say('export.title'),
    say('export.made', { name: actor.name, at: formatInstant(now.toString(), language) }),
    ...sections.flatMap(part),
    '',
    `【${say('export.readings')}】`,
    ...(looks.length === 0 ? [`  ${say('export.nothing')}`] : looks),
    '',
  ].join('\r\n')
}
