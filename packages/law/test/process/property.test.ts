import fc from 'fast-check'
import { expect, it } from 'vitest'
import { advance } from '../../src/process/advance.ts'
import type { ProcessCommand } from '../../src/process/command.ts'
import type { ProcessEvent } from '../../src/process/event.ts'
import type { ProcessGraph } from '../../src/process/graph.ts'
import type { ProcessState } from '../../src/process/state.ts'
import { graphOf } from './diagram.ts'
import { openKeys, play } from './play.ts'
import { anyProcess, render } from './structured.ts'

interface Course {
  readonly graph: ProcessGraph
  readonly commands: readonly ProcessCommand[]
  readonly states: readonly ProcessState[]
  readonly events: readonly ProcessEvent[]
}

/** A process of any shape, and one way of working it off. */
const course: fc.Arbitrary<Promise<Course>> = fc
  .tuple(anyProcess, fc.infiniteStream(fc.nat(1000)), fc.infiniteStream(fc.constantFrom('approve', 'refuse')))
  .map(async ([block, picks, outcomes]) => {
    const { xml, flags } = render(block, (flag) => flag)
    const graph = await graphOf(xml)
    const commands: ProcessCommand[] = [{ type: 'start', variables: flags }]
    let game = play(graph, flags)
    const states = [game.state]
    while (game.open.length > 0) {
      const key = game.open[picks.next().value % game.open.length] ?? ''
      const outcome = outcomes.next().value
      const variables = { again: commands.length < 6 }
      commands.push({ type: 'complete_task', key, outcome, variables })
      game = game.does(key, outcome, variables)
      states.push(game.state)
    }
    return { graph, commands, states, events: game.history }
  })

const RUNS = { numRuns: 60 }

it('replays to the same states and events, also from stored JSON', async () => {
  await fc.assert(
    fc.asyncProperty(course, async (played) => {
      const { graph, commands, states, events } = await played
      const stored: ProcessGraph = JSON.parse(JSON.stringify(graph))
      const replayed: ProcessEvent[] = []
      let state: ProcessState | null = null
      for (const [index, command] of commands.entries()) {
        const result = advance(stored, state, command)
        if (!result.ok) throw new Error(result.failure.code)
        replayed.push(...result.events)
        state = JSON.parse(JSON.stringify(result.state))
        expect(JSON.stringify(state)).toBe(JSON.stringify(states[index]))
      }
      expect(replayed).toEqual(events)
    }),
    RUNS,
  )
})

it('accepts no command twice', async () => {
  await fc.assert(
    fc.asyncProperty(course, async (played) => {
      const { graph, commands, states } = await played
      for (const [index, command] of commands.entries()) {
        for (const later of states.slice(index)) expect(advance(graph, later, command).ok).toBe(false)
      }
    }),
    RUNS,
  )
})

it('closes every task that it opens exactly once, and opens none under a key used before', async () => {
  await fc.assert(
    fc.asyncProperty(course, async (played) => {
      const { events } = await played
      const opened = events.flatMap((event) => (event.type === 'task_opened' ? event.key : []))
      const closed = events.flatMap((event) => (event.type === 'task_closed' ? event.key : []))
      expect(new Set(opened).size).toBe(opened.length)
      expect([...closed].sort()).toEqual([...opened].sort())
      expect(events.filter((event) => event.type === 'process_ended')).toHaveLength(1)
      expect(events.at(-1)?.type).toBe('process_ended')
    }),
    RUNS,
  )
})

it('says in its events what its state holds open', async () => {
  await fc.assert(
    fc.asyncProperty(course, async (played) => {
      const { graph, commands } = await played
      const open = new Set<string>()
      let state: ProcessState | null = null
      for (const command of commands) {
        const result = advance(graph, state, command)
        if (!result.ok) throw new Error(result.failure.code)
        state = result.state
        for (const event of result.events) {
          if (event.type === 'task_opened') open.add(event.key)
          if (event.type === 'task_closed') open.delete(event.key)
        }
        expect(openKeys(graph, state).sort()).toEqual([...open].sort())
      }
    }),
    RUNS,
  )
})

it('is left empty by cancelling at any time', async () => {
  await fc.assert(
    fc.asyncProperty(course, async (played) => {
      const { graph, states } = await played
      for (const state of states.filter(({ status }) => status === 'running')) {
        const result = advance(graph, state, { type: 'cancel', reason: 'withdrawn' })
        if (!result.ok) throw new Error(result.failure.code)
        expect(result.state).toMatchObject({ status: 'ended', tokens: [], joins: {} })
        const closed = result.events.flatMap((event) => (event.type === 'task_closed' ? event.key : []))
        expect(closed.sort()).toEqual(openKeys(graph, state).sort())
      }
    }),
    RUNS,
  )
})

it('keeps its state small and never touches the one before', async () => {
  await fc.assert(
    fc.asyncProperty(course, async (played) => {
      const { graph, commands, states } = await played
      const widest = Math.max(...states.map((state) => openKeys(graph, state).length))
      for (const [index, state] of states.entries()) {
        const { variables, ...rest } = state
        expect(graph.variables).toEqual(expect.arrayContaining(Object.keys(variables)))
        expect(JSON.stringify(rest).length).toBeLessThan(200 + 100 * widest)
        const kept = JSON.stringify(state)
        const command = commands[index + 1]
        if (command) advance(graph, state, command)
        expect(JSON.stringify(state)).toBe(kept)
      }
    }),
    RUNS,
  )
})

it('never throws, whatever it is told', async () => {
  const graph = await graphOf(
    '<startEvent id="start"/><userTask id="a" tongban:post="p"/><endEvent id="end"/>',
    '<sequenceFlow id="f1" sourceRef="start" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="end"/>',
  )
  const text = fc.oneof(fc.string(), fc.constantFrom('a', 'a:1', '__proto__', 'constructor'))
  const command: fc.Arbitrary<ProcessCommand> = fc.oneof(
    fc.record({ type: fc.constant('start' as const) }),
    fc.record({ type: fc.constant('complete_task' as const), key: text, outcome: text }),
    fc.record({ type: fc.constant('complete_service' as const), nodeId: text, instance: fc.integer() }),
    fc.record({ type: fc.constant('child_completed' as const), key: text, outcome: text }),
    fc.record({ type: fc.constant('timer_fired' as const), key: text }),
    fc.record({ type: fc.constant('message' as const), name: text }),
    fc.record({ type: fc.constant('signal' as const), name: text }),
    fc.record({ type: fc.constant('cancel' as const), reason: text }),
  )
  fc.assert(
    fc.property(fc.array(command), (commands) => {
      let state: ProcessState | null = null
      for (const told of commands) {
        const result = advance(graph, state, told)
        if (result.ok) state = result.state
      }
    }),
  )
})
