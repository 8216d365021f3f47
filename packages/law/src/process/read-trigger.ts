/// <reference path="./bpmn-moddle.d.ts" />
import type { ModdleElement } from 'bpmn-moddle'
import { bodyOf, elementOf, elementsOf, nameOf, textOf } from './element.ts'
import type { Trigger } from './graph.ts'
import type { Report } from './problem.ts'
import { readTimer } from './timer.ts'

/** The one timer, message or signal of an event; anything else is reported. */
export function readTrigger(event: ModdleElement, report: Report): Trigger | undefined {
  const name = nameOf(event)
  const [definition, ...others] = elementsOf(event, 'eventDefinitions')
  if (!definition || others.length > 0) {
    report(
      'process.element_unsupported',
      name,
      definition ? 'several event definitions' : 'no event definition',
    )
    return undefined
  }
  switch (definition.$type) {
    case 'bpmn:TimerEventDefinition': {
      const text = bodyOf(definition, 'timeDuration')
      const spec = text === undefined ? undefined : readTimer(text)
      if (spec) return { kind: 'timer', spec }
      const other = bodyOf(definition, 'timeDate') ?? bodyOf(definition, 'timeCycle')
      report('process.timer_invalid', name, text ?? other)
      return undefined
    }
    case 'bpmn:MessageEventDefinition': {
      const message =
        textOf(event, 'tongban:message') ??
        textOf(definition, 'tongban:message') ??
        referencedName(definition, 'messageRef')
      if (message !== undefined) return { kind: 'message', name: message }
      report('process.message_missing', name)
      return undefined
    }
    case 'bpmn:SignalEventDefinition': {
      const signal = referencedName(definition, 'signalRef')
      if (signal !== undefined) return { kind: 'signal', name: signal }
      report('process.signal_missing', name)
      return undefined
    }
    default:
      report('process.element_unsupported', name, definition.$type)
      return undefined
  }
}

/** The name of a message or signal; its id when it has none. */
function referencedName(definition: ModdleElement, property: string): string | undefined {
  const target = elementOf(definition, property)
  return target && nameOf(target).name
}
