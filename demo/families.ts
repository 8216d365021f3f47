/** Makes families: who lives together, how old they are, who is married to whom. Pure; the same seed, the same town. */
import { homeAddress, LUCHENG_TOWNS, TOWNS } from './addresses.ts'
import type { Family } from './citizens.ts'
import { givenName, type Sex, surname } from './names.ts'
import { CENSUS, type Household, type Member } from './person.ts'
import type { Random } from './random.ts'
import { fullRegionName } from './regions.ts'

const { PlainDate } = Temporal

const SHE_TOWNS = new Set(['330327216000', '330328103000', '330329101000'])
const UNMARRIED: Member['marriage'] = { status: '未婚', spouseKey: null, registeredOn: null }

interface Maker {
  random: Random
  ethnicity: string
  /** Names already given: two people of one name would confuse whoever plays. */
  taken: Set<string>
  nextKey: () => string
}

/** Families until there are at least `count` people. */
export function makeFamilies(random: Random, count: number): Family[] {
  const families: Family[] = []
  const taken = new Set<string>()
  let people = 0
  while (people < count) {
    const town = random.pick(random.chance(0.55) ? LUCHENG_TOWNS : TOWNS)
    const ethnicity = SHE_TOWNS.has(town) && random.chance(0.7) ? '畲族' : '汉族'
    const members = random.pick(SHAPES)({ random, ethnicity, taken, nextKey: () => `p${++people}` })
    families.push({ household: household(random, town, members, families.length), members })
  }
  return families
}

/** Kinds of families, as often as they are in the list. */
const SHAPES: readonly ((maker: Maker) => Member[])[] = [
  parentsAndChildren,
  parentsAndChildren,
  parentsAndChildren,
  (maker) => couple(maker, maker.random.whole(61, 84)),
  (maker) => couple(maker, maker.random.whole(24, 36)),
  threeGenerations,
  single,
  formerlyMarried,
]

function couple(maker: Maker, husbandAge: number): [Member, Member] {
  const husband = member(maker, '男', husbandAge)
  const wife = member(maker, '女', husbandAge - maker.random.whole(0, 3))
  const registeredOn = PlainDate.from(husband.birthDate)
    .add({ years: maker.random.whole(23, Math.min(29, husbandAge - 1)), days: maker.random.whole(0, 200) })
    .toString()
  return [
    { ...husband, marriage: { status: '已婚', spouseKey: wife.key, registeredOn } },
    { ...wife, marriage: { status: '已婚', spouseKey: husband.key, registeredOn } },
  ]
}

function parentsAndChildren(maker: Maker): Member[] {
  const parents = couple(maker, maker.random.whole(31, 55))
  return [...parents, ...childrenOf(maker, parents)]
}

function childrenOf(maker: Maker, [father, mother]: readonly [Member, Member]): Member[] {
  const wedding = PlainDate.from(father.marriage.registeredOn ?? mother.birthDate)
  const first = wedding.add({ months: maker.random.whole(10, 30) })
  const second = first.add({ months: maker.random.whole(20, 60) })
  const births = maker.random.chance(0.4) ? [first, second] : [first]
  return births
    .filter((born) => PlainDate.compare(born, CENSUS) < 0)
    .map((born) => bornOn(maker, maker.random.pick(['男', '女']), born, father.name.charAt(0)))
}

function threeGenerations(maker: Maker): Member[] {
  const parents = couple(maker, maker.random.whole(32, 44))
  const [father] = parents
  const born = PlainDate.from(father.birthDate).subtract({ years: maker.random.whole(24, 30) })
  const grandmother: Member = {
    ...bornOn(maker, '女', born),
    marriage: { status: '丧偶', spouseKey: null, registeredOn: null },
  }
  return [...parents, grandmother, ...childrenOf(maker, parents)]
}

function single(maker: Maker): Member[] {
  return [member(maker, maker.random.pick(['男', '女']), maker.random.whole(22, 45))]
}

function formerlyMarried(maker: Maker): Member[] {
  const age = maker.random.whole(38, 88)
  const alone = member(maker, maker.random.pick(['男', '女']), age)
  const divorced = age < 60
  const registeredOn = divorced ? CENSUS.subtract({ days: maker.random.whole(100, 3000) }).toString() : null
  return [
    {
      ...alone,
      alive: age < 84,
      marriage: { status: divorced ? '离异' : '丧偶', spouseKey: null, registeredOn },
    },
  ]
}

function member(maker: Maker, sex: Sex, age: number): Member {
  const born = CENSUS.subtract({ years: age, days: maker.random.whole(0, 364) })
  return bornOn(maker, sex, born)
}

function bornOn(maker: Maker, sex: Sex, born: Temporal.PlainDate, familyName?: string): Member {
  const { random, ethnicity, taken, nextKey } = maker
  let name: string
  do {
    name = (familyName ?? surname(random, ethnicity)) + givenName(random, sex, born.year)
  } while (taken.has(name))
  taken.add(name)
  return {
    key: nextKey(),
    name,
    sex,
    birthDate: born.toString(),
    ethnicity,
    alive: true,
    marriage: UNMARRIED,
  }
}

/** A household is registered where its eldest member lived since some day of the last forty years. */
function household(random: Random, town: string, members: readonly Member[], index: number): Household {
  const eldest = members.map(({ birthDate }) => birthDate).sort()[0] ?? CENSUS.toString()
  const moved = CENSUS.subtract({ days: random.whole(30, 14_000) }).toString()
  const address = homeAddress(random, town)
  return {
    number: `${town.slice(0, 6)}${String(index + 100).padStart(7, '0')}`,
    residence: { regionCode: town, regionName: fullRegionName(town), address },
    registeredOn: [moved, eldest].sort().at(-1) ?? moved,
    livingAddress: address,
  }
}
