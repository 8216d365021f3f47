import { Engine } from 'bpmn-engine'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { diagram, graphOf } from './diagram.ts'
import { play } from './play.ts'
import { beginBlock, type Residual } from './residual.ts'
import { anyProcess, oracleProcess, render } from './structured.ts'

/** Steps after which loops are told to end. */
const STEPS_WITH_LOOPS = 6
const MOST_STEPS = 300

const picks = fc.infiniteStream(fc.nat(1000))

it('enables the same tasks as an independent BPMN engine, whatever the process and the order of work', async () => {
  await fc.assert(
    fc.asyncProperty(oracleProcess, picks, async (block, pick) => {
      const ours = render(block, (flag) => flag)
      const theirs = render(block, (flag) => `\${environment.services.flag('${flag}')}`)
      const flags = { ...theirs.flags }
      const oracle = await startOracle(diagram(theirs.xml), (name) => flags[name] === true)
      let game = play(await graphOf(ours.xml), ours.flags)
      for (let step = 0; step < MOST_STEPS; step += 1) {
        const open = [...game.open].sort()
        const enabled = oracle.enabled()
        expect(open.map(nodeOf)).toEqual(enabled.map(({ id }) => id).sort())
        expect(game.state.status === 'ended').toBe(oracle.isDone())
        const key = open[pick.next().value % open.length]
        if (key === undefined) break
        flags.again = step < STEPS_WITH_LOOPS
        game = game.does(key, 'approve', { again: flags.again })
        enabled.find(({ id }) => id === nodeOf(key))?.complete()
      }
      expect(game.state.status).toBe('ended')
    }),
    { numRuns: 30 },
  )
})

it('does what structured processes mean, inclusive branches and choices within branches included', async () => {
  await fc.assert(
    fc.asyncProperty(anyProcess, picks, async (block, pick) => {
      const { xml, flags } = render(block, (flag) => flag)
      let game = play(await graphOf(xml), flags)
      let left: Residual | undefined = beginBlock(block)
      for (let step = 0; step < MOST_STEPS && left; step += 1) {
        const open = [...game.open].sort()
        expect(open.map(nodeOf)).toEqual([...left.open].sort())
        const key = open[pick.next().value % open.length] ?? ''
        const again = step < STEPS_WITH_LOOPS
        game = game.does(key, 'approve', { again })
        left = left.after(nodeOf(key), again)
      }
      expect(game.open).toEqual([])
      expect(game.state.status).toBe('ended')
    }),
    { numRuns: 120 },
  )
})

interface Counted {
  readonly counters: { readonly taken: number }
}

interface Oracle {
  enabled(): { readonly id: string; complete(): void }[]
  isDone(): boolean
}

async function startOracle(source: string, flag: (name: string) => boolean): Promise<Oracle> {
  const execution = await new Engine({ name: 'oracle', source, services: { flag } }).execute()
  return {
    enabled: () =>
      execution
        .getPostponed()
        .filter((activity) => activity.type === 'bpmn:UserTask')
        .flatMap((activity) => {
          const instances = activity.getExecuting()
          return instances.length > 0 ? instances : [activity]
        })
        .map((activity) => ({ id: activity.id, complete: () => activity.signal() })),
    // Not the state of the execution: it can stay "running" with a join left over on a path not taken.
    isDone: () => execution.getActivityById<Counted>('end').counters.taken > 0,
  }
}

function nodeOf(key: string): string {
  return key.slice(0, key.indexOf(':'))
}
