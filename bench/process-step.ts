import { advance } from '@tongban/law/process/advance.ts'
import type { ProcessCommand } from '@tongban/law/process/command.ts'
import { compileProcess } from '@tongban/law/process/compile.ts'
import type { ProcessState } from '@tongban/law/process/state.ts'

/** A permit as most items have it: intake with deemed acceptance, joint review, decision, issue. */
const PERMIT = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:tongban="https://tongban.org/bpmn/1" id="definitions" targetNamespace="https://tongban.org/bench">
  <process id="permit" name="公共场所卫生许可" isExecutable="true">
    <startEvent id="start"/>
    <userTask id="intake" tongban:kind="intake" tongban:post="window" tongban:organization="item" tongban:limit="5"/>
    <boundaryEvent id="silence" attachedToRef="intake" tongban:outcome="accept">
      <timerEventDefinition><timeDuration xsi:type="tFormalExpression">P5WD</timeDuration></timerEventDefinition>
    </boundaryEvent>
    <exclusiveGateway id="accepted" default="f_accepted"/>
    <parallelGateway id="split"/>
    <userTask id="health" tongban:kind="review" tongban:post="reviewer" tongban:organization="item"/>
    <userTask id="fire" tongban:kind="review" tongban:post="reviewer" tongban:organization="fireDepartment"/>
    <exclusiveGateway id="visit_needed" default="f_no_visit"/>
    <userTask id="visit" tongban:kind="site_visit" tongban:post="inspector" tongban:organization="item"/>
    <exclusiveGateway id="visited"/>
    <parallelGateway id="join" tongban:join="veto" tongban:result="opinion"/>
    <userTask id="decision" tongban:kind="decision" tongban:post="chief" tongban:organization="item"/>
    <exclusiveGateway id="approved" default="f_refused"/>
    <serviceTask id="issue" tongban:action="licence.issue"/>
    <endEvent id="end"/>
    <endEvent id="refused" tongban:outcome="refuse"/>
    <sequenceFlow id="f1" sourceRef="start" targetRef="intake"/>
    <sequenceFlow id="f2" sourceRef="intake" targetRef="accepted"/>
    <sequenceFlow id="f3" sourceRef="silence" targetRef="accepted"/>
    <sequenceFlow id="f4" sourceRef="accepted" targetRef="refused"><conditionExpression xsi:type="tFormalExpression">outcome = "refuse"</conditionExpression></sequenceFlow>
    <sequenceFlow id="f_accepted" sourceRef="accepted" targetRef="split"/>
    <sequenceFlow id="f5" sourceRef="split" targetRef="health"/>
    <sequenceFlow id="f6" sourceRef="split" targetRef="fire"/>
    <sequenceFlow id="f7" sourceRef="health" targetRef="visit_needed"/>
    <sequenceFlow id="f8" sourceRef="visit_needed" targetRef="visit"><conditionExpression xsi:type="tFormalExpression">premises.area &gt;= 100 and premises.kind = "hotel"</conditionExpression></sequenceFlow>
    <sequenceFlow id="f_no_visit" sourceRef="visit_needed" targetRef="visited"/>
    <sequenceFlow id="f9" sourceRef="visit" targetRef="visited"/>
    <sequenceFlow id="f9b" sourceRef="visited" targetRef="join"/>
    <sequenceFlow id="f10" sourceRef="fire" targetRef="join"/>
    <sequenceFlow id="f11" sourceRef="join" targetRef="decision"/>
    <sequenceFlow id="f12" sourceRef="decision" targetRef="approved"/>
    <sequenceFlow id="f13" sourceRef="approved" targetRef="issue"><conditionExpression xsi:type="tFormalExpression">outcome = "approve" and opinion = "approve"</conditionExpression></sequenceFlow>
    <sequenceFlow id="f_refused" sourceRef="approved" targetRef="refused"/>
    <sequenceFlow id="f14" sourceRef="issue" targetRef="end"/>
  </process>
</definitions>`

const COMMANDS: readonly ProcessCommand[] = [
  {
    type: 'start',
    variables: { premises: { area: 120, kind: 'hotel' }, fireDepartment: '11330300MB1234567X' },
  },
  { type: 'complete_task', nodeId: 'intake', outcome: 'accept' },
  { type: 'complete_task', nodeId: 'health', outcome: 'approve' },
  { type: 'complete_task', nodeId: 'fire', outcome: 'approve' },
  { type: 'complete_task', nodeId: 'visit', outcome: 'approve' },
  { type: 'complete_task', nodeId: 'decision', outcome: 'approve' },
  { type: 'complete_service', nodeId: 'issue' },
]

const ROUNDS = 3000

/**
 * One step of a process as a request makes it: stored state in, command, stored state out. `perOpMs` is the
 * mean in milliseconds, `stateBytes` the largest state on the way as UTF-8 JSON.
 */
export async function processStep(): Promise<{ name: string; perOpMs: number; stateBytes: number }> {
  const compiled = await compileProcess(PERMIT)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
  let stateBytes = 0
  const play = (): void => {
    let stored: string | null = null
    for (const command of COMMANDS) {
      const state: ProcessState | null = stored === null ? null : JSON.parse(stored)
      const result = advance(compiled.graph, state, command)
      if (!result.ok) throw new Error(result.failure.code)
      stored = JSON.stringify(result.state)
      stateBytes = Math.max(stateBytes, Buffer.byteLength(stored))
    }
  }
  for (let warmUp = 0; warmUp < 200; warmUp += 1) play()
  const from = performance.now()
  for (let round = 0; round < ROUNDS; round += 1) play()
  const perOpMs = (performance.now() - from) / (ROUNDS * COMMANDS.length)
  return { name: 'process step', perOpMs, stateBytes }
}
