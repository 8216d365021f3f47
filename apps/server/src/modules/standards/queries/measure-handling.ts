import fastq from 'fastq'
import type { Reading } from '../../../kernel/work.ts'
import { findBasicStandard } from '../basic-standard.ts'
import { measure } from '../comparison.ts'
import { standardsPolicy } from '../entry.policy.ts'
import { listMembers } from '../entry.repository.ts'
import { listExceptions } from '../exception.repository.ts'
import type { HandlingKey } from '../handling.repository.ts'

type Asked = { readonly reading: Reading; readonly key: HandlingKey }

/** While the database reads for one, the process counts for another; more would only keep each other waiting. */
const AT_ONCE = 2

const inTurn = fastq.promise(readAndMeasure, AT_ONCE)

/** What all authorities that do a handling say, measured, with those marked that the actor may see; first come, first served. */
export const measureHandling = (reading: Reading, key: HandlingKey): ReturnType<typeof readAndMeasure> =>
  inTurn.push({ reading, key })

async function readAndMeasure({ reading: { db, actor, platform }, key }: Asked) {
  const [basic, exceptions] = await Promise.all([
    findBasicStandard(platform, db, key),
    listExceptions(db, key),
  ])
  const members = await listMembers(db, key, {
    actor,
    policy: standardsPolicy.read,
    alone: [...exceptions.keys()],
  })
  return { ...measure(members, basic?.said, exceptions), basic, exceptions }
}
