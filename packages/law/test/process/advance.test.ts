import { describe, expect, it } from 'vitest'
import { advance } from '../../src/process/advance.ts'
import { arrow, arrows, END, graphOf, START, userTask } from './diagram.ts'
import { play } from './play.ts'

const timer = (text: string) =>
  `<timerEventDefinition><timeDuration xsi:type="tFormalExpression">${text}</timeDuration></timerEventDefinition>`
const message = '<messageEventDefinition messageRef="message_paid"/>'
const signal = '<signalEventDefinition signalRef="signal_halt"/>'

const boundary = (id: string, host: string, event: string, attributes = '') =>
  `<boundaryEvent id="${id}" attachedToRef="${host}" ${attributes}>${event}</boundaryEvent>`

const ended = (outcome: string) => ({ status: 'ended', outcome, tokens: [], joins: {} })

describe('a line of steps', () => {
  it('opens one task after the other and ends with the last outcome', async () => {
    const graph = await graphOf(
      START,
      userTask('intake'),
      userTask('decision', 'tongban:post="chief" tongban:kind="decision" tongban:limit="3"'),
      END,
      arrows('start -> intake -> decision -> end'),
    )
    const accepted = play(graph).does('intake', 'accept')
    expect(accepted.latest).toEqual([
      {
        type: 'task_closed',
        key: 'intake:1',
        nodeId: 'intake',
        instance: null,
        reason: 'completed',
        outcome: 'accept',
      },
      {
        type: 'task_opened',
        key: 'decision:2',
        nodeId: 'decision',
        kind: 'decision',
        post: 'chief',
        organization: null,
        form: null,
        limit: 3,
        instance: null,
        element: null,
      },
    ])
    expect(accepted.does('decision:2', 'approve').state).toMatchObject(ended('approve'))
  })

  it('returns to an earlier step as often as the conditions say', async () => {
    const graph = await graphOf(
      START,
      '<exclusiveGateway id="merge"/>',
      userTask('review'),
      '<exclusiveGateway id="which" default="which-end"/>',
      END,
      arrows('start -> merge -> review -> which -> end'),
      arrow('which', 'merge', 'outcome = "return"'),
    )
    const again = play(graph).does('review', 'return').does('review', 'return')
    expect(again.open).toEqual(['review:3'])
    expect(again.does('review').state).toMatchObject(ended('approve'))
  })

  it('goes the default way when a condition has no clear answer, and reports it', async () => {
    const graph = await graphOf(
      START,
      '<exclusiveGateway id="which" default="which-b"/>',
      userTask('a'),
      userTask('b'),
      END,
      arrows('start -> which -> b -> end', 'a -> end'),
      arrow('which', 'a', 'area > 100'),
    )
    expect(play(graph, { area: 120 }).open).toEqual(['a:1'])
    const unclear = play(graph)
    expect(unclear.open).toEqual(['b:1'])
    expect(unclear.latest[0]).toMatchObject({ type: 'expression_unclear', expression: 'area > 100' })
  })

  it('keeps of the variables only what conditions read', async () => {
    const graph = await graphOf(
      START,
      userTask('a', 'tongban:post="p" tongban:result="first"'),
      '<exclusiveGateway id="which" default="which-end"/>',
      userTask('b'),
      END,
      arrows('start -> a -> which -> end', 'b -> end'),
      arrow('which', 'b', 'applicant.age >= 60 and first = "approve"'),
    )
    const started = play(graph, { applicant: { age: 61, name: '林某' }, phone: '1' })
    expect(started.state.variables).toEqual({ applicant: { age: 61 } })
    expect(started.does('a').open).toEqual(['b:2'])
    expect(started.does('a', 'approve', { applicant: { age: 59 } }).state.status).toBe('ended')
  })
})

describe('platform actions and joint cases', () => {
  it('requests an action and goes on when it is done, keeping the outcome of the branch', async () => {
    const graph = await graphOf(
      START,
      userTask('decision'),
      '<serviceTask id="issue" tongban:action="licence.issue"/>',
      END,
      arrows('start -> decision -> issue -> end'),
    )
    const decided = play(graph).does('decision', 'approve')
    expect(decided.latest[1]).toMatchObject({
      type: 'service_requested',
      action: 'licence.issue',
      key: 'issue:2',
    })
    const issued = decided.tell({ type: 'complete_service', key: 'issue:2' })
    expect(issued.latest[0]).toMatchObject({ type: 'service_closed', reason: 'completed' })
    expect(issued.state).toMatchObject(ended('approve'))
  })

  it('runs another item and hands its outcome on', async () => {
    const graph = await graphOf(
      START,
      '<callActivity id="registration" tongban:calledItem="设立登记"/>',
      END,
      arrows('start -> registration -> end'),
    )
    const started = play(graph)
    expect(started.latest[0]).toMatchObject({ type: 'child_requested', calledItem: '设立登记' })
    const done = started.tell({ type: 'child_completed', nodeId: 'registration', outcome: 'refuse' })
    expect(done.state).toMatchObject(ended('refuse'))
  })
})

describe('parallel reviews of one diagram', () => {
  const joint = (attributes: string, gateway = 'parallelGateway') =>
    graphOf(
      START,
      `<${gateway} id="split" ${gateway === 'inclusiveGateway' ? 'default="split-fire"' : ''}/>`,
      userTask('fire'),
      userTask('health'),
      userTask('city'),
      `<${gateway} id="join" ${attributes}/>`,
      END,
      arrows('start -> split -> fire -> join -> end', 'health -> join', 'city -> join'),
      ...['health', 'city'].map((id) =>
        arrow('split', id, gateway === 'inclusiveGateway' ? `needs_${id}` : undefined),
      ),
    )

  it('all: wait for everybody, and one refusal refuses', async () => {
    const two = play(await joint('tongban:join="all"'))
      .does('fire')
      .does('health', 'refuse')
    expect(two.open).toEqual(['city:3'])
    expect(two.does('city').state).toMatchObject(ended('refuse'))
  })

  it('any: the first positive one cancels the others', async () => {
    const graph = await joint('tongban:join="any"')
    const refused = play(graph).does('fire', 'refuse')
    expect(refused.open).toEqual(['health:2', 'city:3'])
    const decided = refused.does('health')
    expect(decided.state).toMatchObject(ended('approve'))
    expect(decided.latest).toContainEqual({
      type: 'task_closed',
      key: 'city:3',
      nodeId: 'city',
      instance: null,
      reason: 'cancelled',
      outcome: null,
    })
    expect(decided.latest).toContainEqual({
      type: 'join_decided',
      nodeId: 'join',
      outcome: 'approve',
      isEarly: true,
    })
    expect(refused.does('health', 'refuse').does('city', 'refuse').state).toMatchObject(ended('refuse'))
  })

  it('n of m: enough positive ones decide, and so does their becoming impossible', async () => {
    const graph = await joint('tongban:join="n-of-m" tongban:count="2"')
    expect(play(graph).does('fire').does('city').state).toMatchObject(ended('approve'))
    expect(play(graph).does('fire', 'refuse').does('city', 'refuse').state).toMatchObject(ended('refuse'))
  })

  it('veto: one refusal ends the others', async () => {
    const graph = await joint('tongban:join="veto" tongban:negative="object"')
    expect(play(graph).does('fire').does('city', 'object').state).toMatchObject(ended('refuse'))
    expect(play(graph).does('fire', 'refuse').does('city').does('health').state).toMatchObject(
      ended('approve'),
    )
  })

  it('works the same where conditions choose the departments', async () => {
    const graph = await joint('tongban:join="veto"', 'inclusiveGateway')
    const both = play(graph, { needs_health: true, needs_city: true })
    expect(both.open).toEqual(['health:1', 'city:2'])
    expect(both.does('health').does('city').state).toMatchObject(ended('approve'))
    expect(both.does('city', 'refuse').state).toMatchObject(ended('refuse'))
    expect(play(graph).open).toEqual(['fire:1'])
  })

  it('puts the answer into a variable for later conditions', async () => {
    const graph = await graphOf(
      START,
      '<parallelGateway id="split"/>',
      userTask('a'),
      userTask('b'),
      '<parallelGateway id="join" tongban:join="veto" tongban:result="opinion"/>',
      userTask('notice'),
      '<exclusiveGateway id="which" default="which-end"/>',
      userTask('appeal'),
      END,
      arrows('start -> split -> a -> join -> notice -> which -> end', 'split -> b -> join', 'appeal -> end'),
      arrow('which', 'appeal', 'opinion = "refuse"'),
    )
    const refused = play(graph).does('a', 'reject').does('notice', 'sent')
    expect(refused.open).toEqual(['appeal:4'])
    expect(refused.state.variables).toEqual({ opinion: 'refuse' })
  })
})

describe('one review for each department', () => {
  const perDepartment = (attributes: string) =>
    graphOf(
      START,
      userTask(
        'review',
        'tongban:post="reviewer" tongban:organization="element.code"',
        `<multiInstanceLoopCharacteristics tongban:collection="departments" ${attributes}/>`,
      ),
      END,
      arrows('start -> review -> end'),
    )
  const departments = ['330300001', '330300002', '330300003'].map((code) => ({ code }))

  it('opens an instance for each element, at its organization', async () => {
    const started = play(await perDepartment(''), { departments })
    expect(started.latest.map((event) => event.type === 'task_opened' && event.organization)).toEqual(
      departments,
    )
    expect(started.open).toEqual(['review:1.0', 'review:1.1', 'review:1.2'])
    const done = started.does('review:1.2').does('review:1.0').does('review:1.1', 'refuse')
    expect(done.state).toMatchObject(ended('refuse'))
  })

  it('cancels the rest when the rule is decided', async () => {
    const graph = await perDepartment('tongban:join="n-of-m" tongban:count="2"')
    const decided = play(graph, { departments }).does('review:1.0').does('review:1.2')
    expect(decided.state).toMatchObject(ended('approve'))
    expect(decided.latest.slice(0, 3).map((event) => 'key' in event && `${event.type} ${event.key}`)).toEqual(
      ['task_closed review:1.2', 'task_closed review:1.1', false],
    )
  })

  it('passes over an empty list and does not start without one', async () => {
    const graph = await perDepartment('')
    expect(play(graph, { departments: [] }).state.status).toBe('ended')
    expect(advance(graph, null, { type: 'start' })).toEqual({
      ok: false,
      failure: { code: 'process.collection_invalid', nodeId: 'review' },
    })
    expect(advance(graph, null, { type: 'start', variables: { departments: Array(201).fill('x') } })).toEqual(
      { ok: false, failure: { code: 'process.too_many_instances', nodeId: 'review' } },
    )
  })
})

describe('timers, messages and signals', () => {
  it('accepts by silence when five working days have passed', async () => {
    const graph = await graphOf(
      START,
      userTask('intake'),
      boundary('silence', 'intake', timer('P5WD'), 'tongban:outcome="accept"'),
      userTask('review'),
      END,
      arrows('start -> intake -> review -> end', 'silence -> review'),
    )
    const started = play(graph)
    expect(started.latest[1]).toEqual({
      type: 'timer_started',
      key: 'silence:1',
      nodeId: 'silence',
      spec: { kind: 'working_days', days: 5 },
    })
    const deemed = started.tell({ type: 'timer_fired', key: 'silence:1' })
    expect(deemed.latest.map((event) => event.type)).toEqual(['timer_fired', 'task_closed', 'task_opened'])
    expect(deemed.state.tokens).toEqual([{ node: 'review', n: 2, outcome: 'accept' }])
    expect(started.does('intake', 'accept').latest.map((event) => event.type)).toEqual([
      'task_closed',
      'timer_cancelled',
      'task_opened',
    ])
  })

  it('reminds once beside the open task', async () => {
    const graph = await graphOf(
      START,
      userTask('review'),
      boundary('late', 'review', timer('P2D'), 'cancelActivity="false"'),
      '<serviceTask id="remind" tongban:action="notice.send"/>',
      '<endEvent id="reminded"/>',
      END,
      arrows('start -> review -> end', 'late -> remind -> reminded'),
    )
    const late = play(graph).tell({ type: 'timer_fired', key: 'late:1' })
    expect(late.open).toEqual(['review:1', 'remind:2'])
    expect(advance(graph, late.state, { type: 'timer_fired', key: 'late:1' })).toMatchObject({ ok: false })
    const done = late.does('review', 'approve').tell({ type: 'complete_service', nodeId: 'remind' })
    expect(done.state).toMatchObject(ended('approve'))
  })

  it('waits for a message and gives it to one place only', async () => {
    const graph = await graphOf(
      START,
      '<parallelGateway id="split"/>',
      `<intermediateCatchEvent id="paid">${message}</intermediateCatchEvent>`,
      `<intermediateCatchEvent id="also">${message}</intermediateCatchEvent>`,
      '<parallelGateway id="join"/>',
      END,
      arrows('start -> split -> paid -> join -> end', 'split -> also -> join'),
    )
    const first = play(graph).tell({ type: 'message', name: 'paid' })
    expect(first.state.tokens.map((token) => token.node)).toEqual(['also'])
    expect(first.tell({ type: 'message', name: 'paid', key: 'also:2' }).state.status).toBe('ended')
    expect(advance(graph, first.state, { type: 'message', name: 'paid', key: 'paid:1' })).toMatchObject({
      failure: { code: 'process.message_not_awaited' },
    })
  })

  it('lets a message start a branch as often as it comes, while the task is open', async () => {
    const graph = await graphOf(
      START,
      userTask('review'),
      boundary('supplement', 'review', message, 'cancelActivity="false"'),
      userTask('look'),
      '<endEvent id="looked"/>',
      END,
      arrows('start -> review -> end', 'supplement -> look -> looked'),
    )
    const twice = play(graph).tell({ type: 'message', name: 'paid' }).tell({ type: 'message', name: 'paid' })
    expect(twice.open).toEqual(['review:1', 'look:2', 'look:3'])
    expect(twice.does('review').latest.map((event) => event.type)).toContain('message_cancelled')
  })

  it('brings a signal to everything that waits for it, also from within', async () => {
    const graph = await graphOf(
      START,
      '<parallelGateway id="split"/>',
      userTask('a'),
      boundary('halt_a', 'a', signal, 'tongban:outcome="halted"'),
      userTask('b'),
      boundary('halt_b', 'b', signal),
      userTask('c'),
      `<intermediateThrowEvent id="halt">${signal}</intermediateThrowEvent>`,
      '<endEvent id="end_a"/>',
      '<endEvent id="end_b"/>',
      '<endEvent id="end_c"/>',
      arrows('start -> split -> a -> end_a', 'halt_a -> end_a', 'split -> b -> end_b'),
      arrows('halt_b -> end_b', 'split -> c -> halt -> end_c'),
    )
    expect(play(graph).tell({ type: 'signal', name: 'halt' }).open).toEqual(['c:3'])
    const halted = play(graph).does('c')
    expect(halted.latest.map((event) => event.type)).toContain('signal_sent')
    expect(halted.state.status).toBe('ended')
  })
})

describe('ends', () => {
  it('a terminate end closes whatever is open', async () => {
    const graph = await graphOf(
      START,
      '<parallelGateway id="split"/>',
      userTask('a'),
      userTask('b'),
      boundary('late', 'b', timer('PT8H')),
      '<endEvent id="stop" tongban:outcome="refuse"><terminateEventDefinition/></endEvent>',
      END,
      arrows('start -> split -> a -> stop', 'split -> b -> end', 'late -> end'),
    )
    const stopped = play(graph).does('a')
    expect(stopped.state).toMatchObject(ended('refuse'))
    expect(stopped.latest.map((event) => event.type)).toEqual([
      'task_closed',
      'task_closed',
      'timer_cancelled',
      'process_ended',
    ])
  })

  it('cancelling keeps the reason', async () => {
    const graph = await graphOf(START, userTask('a'), END, arrows('start -> a -> end'))
    const withdrawn = play(graph).tell({ type: 'cancel', reason: '申请人撤回' })
    expect(withdrawn.latest.at(-1)).toEqual({
      type: 'process_ended',
      reason: 'cancelled',
      outcome: 'cancelled',
      nodeId: null,
      comment: '申请人撤回',
    })
  })

  it('a sub-process goes on when all of its branches have ended, in a circle too', async () => {
    const graph = await graphOf(
      START,
      '<exclusiveGateway id="merge"/>',
      `<subProcess id="survey">
        <startEvent id="in"/><parallelGateway id="fork"/>${userTask('x')}${userTask('y')}
        <endEvent id="out_x"/><endEvent id="out_y"/>
        ${arrows('in -> fork -> x -> out_x', 'fork -> y -> out_y')}
      </subProcess>`,
      userTask('check'),
      '<exclusiveGateway id="which" default="which-end"/>',
      END,
      arrows('start -> merge -> survey -> check -> which -> end'),
      arrow('which', 'merge', 'outcome = "again"'),
    )
    const one = play(graph).does('y')
    expect(one.open).toEqual(['x:1'])
    const again = one.does('x').does('check', 'again')
    expect(again.open).toEqual(['x:4', 'y:5'])
    expect(again.does('x').does('y').does('check').state.status).toBe('ended')
  })
})

describe('commands that do not fit', () => {
  it('are answered with a reason and change nothing', async () => {
    const graph = await graphOf(START, userTask('a'), END, arrows('start -> a -> end'))
    const { state } = play(graph)
    const failure = (command: Parameters<typeof advance>[2], from: typeof state | null = state) => {
      const result = advance(graph, from, command)
      return result.ok ? undefined : result.failure
    }
    expect(failure({ type: 'complete_task', key: 'a:1', outcome: 'x' }, null)).toEqual({
      code: 'process.not_started',
    })
    expect(failure({ type: 'start' })).toEqual({ code: 'process.already_started' })
    expect(failure({ type: 'complete_task', key: 'a:9', outcome: 'x' })).toEqual({
      code: 'process.task_not_open',
      reference: 'a:9',
    })
    expect(failure({ type: 'complete_service', nodeId: 'a' })).toMatchObject({
      code: 'process.service_not_requested',
    })
    expect(failure({ type: 'child_completed', key: 'a:1' })).toMatchObject({
      code: 'process.child_not_requested',
    })
    expect(failure({ type: 'timer_fired', key: 'a:1' })).toMatchObject({ code: 'process.timer_not_running' })
    expect(failure({ type: 'message', name: 'x' })).toMatchObject({ code: 'process.message_not_awaited' })
    expect(failure({ type: 'signal', name: 'x' })).toMatchObject({ code: 'process.signal_not_awaited' })
    const { state: over } = play(graph).does('a')
    expect(failure({ type: 'cancel', reason: '' }, over)).toEqual({ code: 'process.already_ended' })
  })
})
