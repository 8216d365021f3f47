import { describe, expect, it } from 'vitest'
import { compileProcess } from '../../src/process/compile.ts'
import { arrow, arrows, diagram, END, graphOf, START, userTask } from './diagram.ts'

/** What a diagram is refused for: `code element`. */
async function refusal(...elements: string[]): Promise<string[]> {
  const compiled = await compileProcess(diagram(...elements))
  return compiled.ok ? [] : compiled.problems.map(({ code, elementId }) => `${code} ${elementId}`)
}

const TIMER = (text: string) =>
  `<timerEventDefinition><timeDuration xsi:type="tFormalExpression">${text}</timeDuration></timerEventDefinition>`

describe('a process that can run', () => {
  it('becomes a small graph with the attributes of its steps', async () => {
    const graph = await graphOf(
      START,
      userTask(
        'review',
        'tongban:kind="review" tongban:post="reviewer" tongban:organization="parent" tongban:limit="5" tongban:form="f1" tongban:result="opinion"',
      ),
      END,
      arrows('start -> review -> end'),
    )
    expect(graph.start).toBe('start')
    expect(graph.nodes.review).toMatchObject({
      kind: 'user_task',
      taskKind: 'review',
      post: 'reviewer',
      organization: 'parent',
      limit: 5,
      form: 'f1',
      result: 'opinion',
    })
    expect(JSON.parse(JSON.stringify(graph))).toEqual(graph)
  })

  it('lists the variables its expressions read, and only those', async () => {
    const graph = await graphOf(
      START,
      '<exclusiveGateway id="which" default="which-end"/>',
      userTask(
        'visit',
        'tongban:post="p" tongban:organization="element.code"',
        '<multiInstanceLoopCharacteristics tongban:collection="departments"/>',
      ),
      END,
      arrows('start -> which -> end', 'visit -> end'),
      arrow(
        'which',
        'visit',
        '申请人.年龄 >= 60 and outcome = "approve" and count(shop.rooms[area > 10]) > 0',
      ),
    )
    expect(graph.variables).toEqual(['area', 'departments', 'shop.rooms', '申请人.年龄'])
  })

  it('may use attributes and elements of other tools', async () => {
    const graph = await graphOf(
      START,
      '<userTask id="a" xmlns:other="https://other.example" other:color="red" tongban:post="p"><extensionElements><other:form key="1"/></extensionElements></userTask>',
      '<textAnnotation id="note"><text>说明</text></textAnnotation>',
      END,
      arrows('start -> a -> end'),
    )
    expect(Object.keys(graph.nodes)).toEqual(['start', 'a', 'end'])
  })

  it('warns of a task that nobody is named for', async () => {
    const compiled = await compileProcess(diagram(START, userTask('a', ''), END, arrows('start -> a -> end')))
    expect(compiled).toMatchObject({ ok: true, warnings: [{ code: 'process.post_missing', elementId: 'a' }] })
  })
})

describe('a process that cannot run is refused by element', () => {
  it.each([
    ['<scriptTask id="x" name="脚本"/>', 'process.element_unsupported x'],
    ['<task id="x"/>', 'process.element_unsupported x'],
    ['<complexGateway id="x"/>', 'process.element_unsupported x'],
    ['<eventBasedGateway id="x"/>', 'process.element_unsupported x'],
    ['<adHocSubProcess id="x"/>', 'process.element_unsupported x'],
    ['<serviceTask id="x"/>', 'process.action_missing x'],
    ['<callActivity id="x"/>', 'process.called_item_missing x'],
    [userTask('x', 'tongban:limit="soon"'), 'process.limit_invalid x'],
    [userTask('x', '', '<standardLoopCharacteristics/>'), 'process.element_unsupported x'],
    [userTask('x', '', '<multiInstanceLoopCharacteristics/>'), 'process.collection_missing x'],
    [
      userTask('x', '', '<multiInstanceLoopCharacteristics isSequential="true" tongban:collection="list"/>'),
      'process.element_unsupported x',
    ],
    [
      userTask('x', '', '<multiInstanceLoopCharacteristics tongban:collection="list" tongban:join="most"/>'),
      'process.join_invalid x',
    ],
    [
      userTask(
        'x',
        '',
        '<multiInstanceLoopCharacteristics tongban:collection="list" tongban:join="n-of-m"/>',
      ),
      'process.join_invalid x',
    ],
    [
      userTask('x', '', '<multiInstanceLoopCharacteristics tongban:collection="list["/>'),
      'process.expression_invalid x',
    ],
    [
      `<intermediateCatchEvent id="x">${TIMER('next week')}</intermediateCatchEvent>`,
      'process.timer_invalid x',
    ],
    [`<intermediateCatchEvent id="x">${TIMER('P0D')}</intermediateCatchEvent>`, 'process.timer_invalid x'],
    [
      '<intermediateCatchEvent id="x"><messageEventDefinition/></intermediateCatchEvent>',
      'process.message_missing x',
    ],
    [
      '<intermediateCatchEvent id="x"><conditionalEventDefinition/></intermediateCatchEvent>',
      'process.element_unsupported x',
    ],
    ['<endEvent id="x"><errorEventDefinition/></endEvent>', 'process.element_unsupported x'],
  ])('%s', async (element, expected) => {
    const isEnd = element.startsWith('<endEvent')
    const steps = isEnd ? [arrows('start -> x')] : [END, arrows('start -> x -> end')]
    expect(await refusal(START, element, ...steps)).toContain(expected)
  })

  it('names what was found', async () => {
    const compiled = await compileProcess(
      diagram(START, '<scriptTask id="x" name="自动 判断"/>', END, arrows('start -> x -> end')),
    )
    expect(compiled).toEqual({
      ok: false,
      problems: [
        {
          code: 'process.element_unsupported',
          elementId: 'x',
          elementName: '自动 判断',
          elementType: 'bpmn:ScriptTask',
          detail: 'bpmn:ScriptTask',
        },
      ],
    })
  })

  it('when it has no start, several, or no end', async () => {
    expect(await refusal(userTask('a'), END, arrows('a -> end'))).toContain('process.no_start process')
    expect(
      await refusal(START, '<startEvent id="second"/>', END, arrows('start -> end', 'second -> end')),
    ).toContain('process.several_starts second')
    expect(await refusal(START, userTask('a'), arrows('start -> a'))).toContain('process.no_end process')
  })

  it('when a step is never reached or leads nowhere', async () => {
    expect(await refusal(START, userTask('a'), END, arrows('start -> end', 'a -> end'))).toEqual([
      'process.unreachable a',
    ])
    expect(
      await refusal(
        START,
        '<parallelGateway id="split"/>',
        userTask('a'),
        END,
        arrows('start -> split -> end', 'split -> a'),
      ),
    ).toEqual(['process.dead_end a'])
  })

  it('when a choice has no condition or no default', async () => {
    const choice = (attributes: string, when?: string) =>
      refusal(
        START,
        `<exclusiveGateway id="which" ${attributes}/>`,
        userTask('a'),
        END,
        arrows('start -> which -> end', 'a -> end'),
        arrow('which', 'a', when),
      )
    expect(await choice('default="which-end"')).toEqual(['process.condition_missing which'])
    expect(await choice('', 'x > 1')).toEqual([
      'process.default_missing which',
      'process.condition_missing which',
    ])
    expect(await choice('default="which-end"', 'x >')).toEqual(['process.expression_invalid which-a'])
    expect(await choice('default="which-end"', 'date(limit) > today()')).toEqual([
      'process.expression_invalid which-a',
    ])
    expect(await choice('default="which-end"', 'isWell(x)')).toEqual(['process.expression_invalid which-a'])
    expect(await choice('default="which-end"', 'x > 1')).toEqual([])
  })

  it('when it runs in a circle without a step that waits', async () => {
    expect(
      await refusal(
        START,
        '<exclusiveGateway id="merge"/>',
        '<exclusiveGateway id="check" default="check-end"/>',
        END,
        arrows('start -> merge -> check -> end'),
        arrow('check', 'merge', 'again'),
      ),
    ).toEqual(['process.loop_without_wait merge'])
  })

  it('when a join waits for a branch that was not chosen', async () => {
    expect(
      await refusal(
        START,
        '<exclusiveGateway id="which" default="which-b"/>',
        userTask('a'),
        userTask('b'),
        '<parallelGateway id="both"/>',
        END,
        arrows('start -> which -> b -> both -> end', 'a -> both'),
        arrow('which', 'a', 'x'),
      ),
    ).toEqual(['process.join_never_completes both'])
  })

  it('when branches multiply in a circle', async () => {
    expect(
      await refusal(
        START,
        '<exclusiveGateway id="merge"/>',
        '<exclusiveGateway id="which" default="which-end"/>',
        '<parallelGateway id="split"/>',
        userTask('a'),
        userTask('b'),
        END,
        arrows('start -> merge -> which -> end', 'split -> a -> merge', 'split -> b -> merge'),
        arrow('which', 'split', 'more'),
      ),
    ).toEqual([expect.stringContaining('process.branches_multiply')])
  })

  it('when one branch goes in a circle for ever', async () => {
    expect(
      await refusal(
        START,
        '<exclusiveGateway id="merge"/>',
        userTask('a'),
        '<parallelGateway id="split"/>',
        END,
        arrows('start -> merge -> a -> split -> merge', 'split -> end'),
      ),
    ).toEqual(['process.never_ends merge'])
  })

  it('when a join may cancel branches that it does not enclose', async () => {
    expect(
      await refusal(
        START,
        '<parallelGateway id="split"/>',
        userTask('a'),
        userTask('b'),
        userTask('c'),
        '<parallelGateway id="inner" tongban:join="any"/>',
        '<parallelGateway id="outer"/>',
        END,
        arrows('start -> split -> a -> inner -> outer -> end', 'split -> b -> inner', 'split -> c -> outer'),
      ),
    ).toEqual(['process.join_not_structured inner'])
  })

  it.each(['', 'no xml', '<a/>', '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>'])(
    'when the file is %j',
    async (text) => {
      expect(await compileProcess(text)).toMatchObject({ ok: false, problems: [{ elementId: null }] })
    },
  )
})
