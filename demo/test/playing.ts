/**
 * Plays a historic case through the process of its item, as far as the diagram goes: services answer at once, the
 * officers' deeds complete the task of their kind. Clocks, rules and data are the server's to test.
 */

import { advance } from '@tongban/law/process/advance.ts'
import type { ProcessCommand } from '@tongban/law/process/command.ts'
import { compileProcess } from '@tongban/law/process/compile.ts'
import type { ProcessEvent } from '@tongban/law/process/event.ts'
import type { ProcessGraph } from '@tongban/law/process/graph.ts'
import type { ProcessState } from '@tongban/law/process/state.ts'
import type { Deed, HistoricCase } from '../history/historic-case.ts'
import type { DemoItem } from '../items/demo-item.ts'

interface OpenTask {
  key: string
  kind: string | null
}

interface Running {
  item: DemoItem
  graph: ProcessGraph
  state: ProcessState | null
  tasks: OpenTask[]
  /** Key of the work in the bundle's process. */
  calledAs: string | null
}

const OUTCOMES: Partial<
  Record<Deed['do'], (deed: Deed) => readonly [kinds: readonly string[], outcome: string]>
> = {
  accept: () => [['intake'], 'accepted'],
  refuse_intake: () => [['intake'], 'refused_intake'],
  review: (deed) => [['review', 'expert_review'], deed.do === 'review' ? deed.outcome : ''],
  site_visit: (deed) => [['site_visit'], deed.do === 'site_visit' && deed.passed ? 'passed' : 'failed'],
  decide: (deed) => [['decision'], deed.do === 'decide' ? deed.outcome : ''],
  deliver: () => [['delivery'], 'delivered'],
}

export class Playing {
  private readonly running = new Map<string, Running>()
  private readonly items: readonly DemoItem[]
  private readonly one: HistoricCase
  /** What the rules find: null leaves the decision to officers. */
  private readonly eligible: boolean | null

  constructor(items: readonly DemoItem[], one: HistoricCase, eligible: boolean | null) {
    this.items = items
    this.one = one
    this.eligible = eligible
  }

  /** Ends with the outcome of the case's own process, undefined while it runs. */
  async play(): Promise<string | undefined> {
    await this.start(this.one.itemKey, null)
    for (const step of this.one.steps) {
      const completion = OUTCOMES[step.do]?.(step)
      if (completion !== undefined) await this.complete(step.member ?? this.one.itemKey, ...completion)
    }
    const { state } = this.get(this.one.itemKey)
    return state?.status === 'ended' ? (state.outcome ?? '') : undefined
  }

  private async start(key: string, calledAs: string | null): Promise<void> {
    const item = this.items.find((candidate) => candidate.key === key)
    if (item === undefined) throw new Error(`no item ${key}`)
    const compiled = await compileProcess(item.definition.process)
    if (!compiled.ok) throw new Error(`${key} does not compile`)
    this.running.set(key, { item, graph: compiled.graph, state: null, tasks: [], calledAs })
    const scenario = this.one.scenario ?? this.get(this.one.itemKey).item.sampleScenario
    await this.tell(key, {
      type: 'start',
      variables: { ...scenario, delivery_method: this.one.delivery, bundled: calledAs !== null },
    })
  }

  private async complete(key: string, kinds: readonly string[], outcome: string): Promise<void> {
    const { tasks } = this.get(key)
    const task = tasks.find(({ kind }) => kind !== null && kinds.includes(kind))
    if (task === undefined) throw new Error(`${this.one.key}: no open task of ${kinds} in ${key}`)
    await this.tell(key, { type: 'complete_task', key: task.key, outcome })
  }

  private async tell(key: string, command: ProcessCommand): Promise<void> {
    const running = this.get(key)
    const advanced = advance(running.graph, running.state, command)
    if (!advanced.ok) throw new Error(`${this.one.key}: ${JSON.stringify(advanced)}`)
    running.state = advanced.state
    for (const event of advanced.events) await this.react(key, event)
  }

  private async react(key: string, event: ProcessEvent): Promise<void> {
    const running = this.get(key)
    switch (event.type) {
      case 'task_opened':
        running.tasks.push({ key: event.key, kind: event.kind })
        return
      case 'task_closed':
        running.tasks = running.tasks.filter((task) => task.key !== event.key)
        return
      case 'service_requested':
        await this.tell(key, {
          type: 'complete_service',
          key: event.key,
          ...(event.action === 'evaluate_rules' ? { variables: { eligible: this.eligible } } : {}),
        })
        if (event.action === 'issue_licence') await this.publish(running.item)
        return
      case 'child_requested':
        await this.start(event.calledItem, event.key)
        return
      case 'process_ended':
        if (running.calledAs !== null) {
          await this.tell(this.one.itemKey, {
            type: 'child_completed',
            key: running.calledAs,
            outcome: event.outcome,
          })
        }
    }
  }

  private async publish({ key, definition }: DemoItem): Promise<void> {
    for (const { licenceType } of definition.results) {
      for (const [other, { state, graph }] of this.running) {
        if (licenceType === undefined || other === key) continue
        const message = { type: 'message', name: `output:${licenceType}` } as const
        if (advance(graph, state, message).ok) await this.tell(other, message)
      }
    }
  }

  private get(key: string): Running {
    const running = this.running.get(key)
    if (running === undefined) throw new Error(`${key} is not running`)
    return running
  }
}
