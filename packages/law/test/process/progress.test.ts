import { describe, expect, it } from 'vitest'
import { type ProgressItem, progressOf } from '../../src/process/progress.ts'
import { arrow, arrows, END, graphOf, START, userTask } from './diagram.ts'
import { type Play, play } from './play.ts'

/** The picture as text: `name=status`, groups in brackets. */
function picture(items: readonly ProgressItem[]): string {
  return items
    .map((item) => {
      if (item.type === 'step') return `${item.nodeId}=${item.status}`
      return `${item.type}(${item.branches.map(picture).join(' | ')})`
    })
    .join(', ')
}

const permit = () =>
  graphOf(
    START,
    '<exclusiveGateway id="merge"/>',
    userTask('intake'),
    '<exclusiveGateway id="accepted" default="accepted-split"/>',
    userTask('refusal'),
    '<endEvent id="refused"/>',
    '<parallelGateway id="split"/>',
    userTask('health'),
    userTask('visit'),
    userTask('fire'),
    '<parallelGateway id="join"/>',
    userTask('decision'),
    '<exclusiveGateway id="decided" default="decided-end"/>',
    END,
    arrows(
      'start -> merge -> intake -> accepted -> split -> health -> visit -> join -> decision -> decided -> end',
    ),
    arrows('split -> fire -> join', 'refusal -> refused'),
    arrow('accepted', 'refusal', 'outcome = "refuse"'),
    arrow('decided', 'merge', 'outcome = "return"'),
  )

describe('the progress picture', () => {
  const show = (graph: Awaited<ReturnType<typeof permit>>, game: Play) =>
    picture(progressOf(graph, game.state, game.history).items)

  it('shows the way ahead before anything is done', async () => {
    const progress = progressOf(await permit(), null, [])
    expect(progress.status).toBe('not_started')
    expect(picture(progress.items)).toBe(
      'intake=upcoming, choice(refusal=upcoming), parallel(health=upcoming, visit=upcoming | fire=upcoming), decision=upcoming',
    )
    expect(progress.next).toEqual([{ nodeId: 'intake', name: 'intake', kind: 'user_task', isCertain: true }])
  })

  it('shows branches side by side and what comes next', async () => {
    const graph = await permit()
    const game = play(graph).does('intake', 'accept').does('health')
    expect(show(graph, game)).toBe(
      'intake=done, choice(refusal=skipped), parallel(health=done, visit=current | fire=current), decision=upcoming',
    )
    expect(progressOf(graph, game.state, game.history).next.map(({ nodeId }) => nodeId)).toEqual(['decision'])
  })

  it('shows steps that must be done again as ahead', async () => {
    const graph = await permit()
    const game = play(graph).does('intake', 'accept').does('health').does('visit').does('fire')
    expect(progressOf(graph, game.state, game.history).next).toEqual([
      { nodeId: 'end', name: 'end', kind: 'end', isCertain: false },
      { nodeId: 'intake', name: 'intake', kind: 'user_task', isCertain: false },
    ])
    expect(show(graph, game.does('decision', 'return'))).toBe(
      'intake=current, choice(refusal=upcoming), parallel(health=upcoming, visit=upcoming | fire=upcoming), decision=upcoming',
    )
  })

  it('shows what was left out when the case has ended', async () => {
    const graph = await permit()
    const game = play(graph).does('intake', 'refuse').does('refusal')
    expect(show(graph, game)).toBe(
      'intake=done, choice(refusal=done), parallel(health=skipped, visit=skipped | fire=skipped), decision=skipped',
    )
    expect(progressOf(graph, game.state, game.history)).toMatchObject({
      status: 'ended',
      outcome: 'approve',
      next: [],
    })
  })

  it('shows the branch of a boundary event only when it has happened', async () => {
    const graph = await graphOf(
      START,
      userTask('review'),
      '<boundaryEvent id="late" attachedToRef="review"><timerEventDefinition><timeDuration xsi:type="tFormalExpression">P5WD</timeDuration></timerEventDefinition></boundaryEvent>',
      userTask('escalation'),
      userTask('decision'),
      END,
      arrows('start -> review -> decision -> end', 'late -> escalation -> decision'),
    )
    const game = play(graph)
    expect(show(graph, game)).toBe('review=current, decision=upcoming')
    expect(show(graph, game.tell({ type: 'timer_fired', key: 'late:1' }))).toBe(
      'review=skipped, choice(escalation=current), decision=upcoming',
    )
  })

  it('counts the answers of a multi-instance and knows the lanes', async () => {
    const graph = await graphOf(
      '<laneSet id="lanes"><lane id="lane_1" name="综合窗口"><flowNodeRef>intake</flowNodeRef></lane><lane id="lane_2" name="部门"><flowNodeRef>review</flowNodeRef></lane></laneSet>',
      START,
      userTask('intake'),
      userTask(
        'review',
        'tongban:post="p"',
        '<multiInstanceLoopCharacteristics tongban:collection="departments"/>',
      ),
      END,
      arrows('start -> intake -> review -> end'),
    )
    const game = play(graph, { departments: ['a', 'b', 'c'] })
      .does('intake')
      .does('review')
    const progress = progressOf(graph, game.state, game.history)
    expect(progress.lanes).toEqual(['综合窗口', '部门'])
    expect(progress.items[1]).toMatchObject({ status: 'current', instances: { answered: 1, total: 3 } })
  })
})
