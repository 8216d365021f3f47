import { planDraft } from '@tongban/contracts/drafts.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PEOPLE, personOf } from '../../demo/people.ts'
import { STAFF } from '../../demo/staff.ts'
import { type Town, town } from '../town/town.ts'

let wenzhou: Town
beforeAll(async () => {
  wenzhou = await town({ at: '2026-03-16', documents: true })
  await aDayInTown()
})
afterAll(() => wenzhou.stop())

/** People sign in, save, apply, are corrected, refused, approved, sent things by courier; everything that writes rows. */
async function aDayInTown(): Promise<void> {
  const { lin, chen, zhao, barber, clerk, office } = wenzhou
  await lin.rates(await lin.applies('elder_card'), 1)
  await chen.applies('elder_card')
  await zhao.applies('public_rental_housing')
  const draft = await zhao.fills(await zhao.starts('public_rental_housing'), 'public_rental_housing')
  await zhao.ask(planDraft, { params: { draftId: draft.id } })
  const { phone, household } = personOf('yang_qingquan')
  const filed = await barber.applies('sanitation_licence', {
    delivery: {
      method: 'courier',
      address: household.livingAddress,
      recipient: '杨清泉',
      phone: phone ?? '',
    },
  })
  await clerk.notifiesCorrection(filed)
  await barber.corrects(filed, { hygiene_manager: '黄彩霞' })
  await clerk.accepts(filed)
  const { reviewer, inspector, second, approver } = office('lc_health')
  await reviewer.reviews(filed)
  await inspector.visits(filed, [inspector, second])
  await reviewer.reviews(filed)
  await approver.decides(filed, 'approved')
  await clerk.delivers(filed, 'EM900000008CN')
}

/** Every row of every table as text, whatever its columns are. */
async function dump(): Promise<{ table: string; text: string }[]> {
  const { asOwner } = wenzhou
  const tables = await asOwner<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`,
  )
  const dumped = []
  for (const { name } of tables) {
    const [all] = await asOwner<{ text: string | null }>(
      `select string_agg(t::text, E'\\n') as text from ${name} t`,
    )
    dumped.push({ table: name, text: all?.text ?? '' })
  }
  return dumped
}

/** Where one of the values stands: `shape` finds every place that could be one, also within longer numbers. */
async function placesOf(values: readonly string[], shape: RegExp): Promise<string[]> {
  const secret = new Set(values)
  const isSecret = ([, found = '']: RegExpExecArray) => secret.has(found)
  return (await dump()).flatMap(({ table, text }) =>
    [...text.matchAll(shape)]
      .filter(isSecret)
      .map(({ index }) => `${table}: ${text.slice(Math.max(0, index - 60), index + 60)}`),
  )
}

const ID_NUMBER = /(?=(\d{17}[\dX]))/g
const PHONE = /(?=(\d{11}))/g
/** The number of a home: 931弄2幢301室. */
const HOME = /(?=(\d+弄\d+幢\d+室))/g

const idNumbers = PEOPLE.map(({ idNumber }) => idNumber)

describe('a dump of the database', () => {
  it('shows no identity number of anybody', async () => {
    expect(await placesOf(idNumbers, ID_NUMBER)).toEqual([])
  })

  it('shows no telephone number of any person or officer', async () => {
    const phones = [...PEOPLE.flatMap(({ phone }) => phone ?? []), ...STAFF.map(({ phone }) => phone)]
    expect(await placesOf(phones, PHONE)).toEqual([])
  })

  it('shows nobody’s address', async () => {
    const homes = PEOPLE.flatMap(({ household }) => [household.livingAddress, household.residence.address])
    expect(
      await placesOf(
        homes.flatMap((address) => address.match(/\d+弄.*/)?.[0] ?? []),
        HOME,
      ),
    ).toEqual([])
  })

  it('would have shown them, had they been there', async () => {
    await wenzhou.asOwner(`create table public.careless as select $1::text as note`, [
      `身份证 ${personOf('lin_aihua').idNumber}`,
    ])
    expect(await placesOf(idNumbers, ID_NUMBER)).toEqual([expect.stringContaining('public.careless')])
  })
})
