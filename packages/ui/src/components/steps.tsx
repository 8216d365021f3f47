import type { ComponentChildren } from 'preact'
import type { IconName } from '../icons.ts'
import { Icon } from './icon.tsx'

export type StepState = 'done' | 'current' | 'paused' | 'upcoming' | 'skipped'

const SHAPES: Partial<Record<StepState, IconName>> = { done: 'check', paused: 'pause', skipped: 'cross' }

export type Step = {
  id: string
  label: string
  state: StepState
  /** The state as a word, for those who see neither colour nor shape. */
  stateWord: string
  /** Second line: who, when, until when. */
  detail?: ComponentChildren
  /** Steps with the same group run side by side. */
  group?: string | null
}

/** The way of a case as a picture: a line of stations, down on a phone, across on a wide screen. */
export function Steps({ steps, across }: { steps: readonly Step[]; across?: boolean }) {
  return (
    <ol class={across ? 'tb-steps tb-steps-across' : 'tb-steps'}>
      {steps.map((step, index) => (
        <li
          key={step.id}
          class={`tb-step tb-step-${step.state}${isParallel(steps, index) ? ' tb-step-parallel' : ''}`}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span class="tb-step-mark">{mark(step.state, index)}</span>
          <div class="tb-step-text">
            <p class="tb-step-label">
              {step.label}
              {step.stateWord && <span class="tb-step-state">{step.stateWord}</span>}
            </p>
            {step.detail && <div class="tb-step-detail">{step.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}

function mark(state: StepState, index: number) {
  const shape = SHAPES[state]
  return shape ? <Icon name={shape} /> : <span aria-hidden="true">{index + 1}</span>
}

function isParallel(steps: readonly Step[], index: number): boolean {
  const group = steps[index]?.group
  return Boolean(group) && (steps[index - 1]?.group === group || steps[index + 1]?.group === group)
}
