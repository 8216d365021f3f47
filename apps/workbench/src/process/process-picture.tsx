import { Skeleton } from 'antd'
import { lazy, Suspense } from 'react'
import { useLanguage } from '../app/language.tsx'
import { type ProcessStep, stepsIn } from './steps-in.ts'
import './process-picture.css'

const Diagram = lazy(async () => ({ default: (await import('./diagram.tsx')).Diagram }))

type Given = { xml: string; active?: readonly string[]; done?: readonly string[] }

/** The BPMN picture of the process with the steps that are done and under way, and the same as a list of words. */
export function ProcessPicture({ xml, active = [], done = [] }: Given) {
  const { say } = useLanguage()
  const steps = stepsIn(xml)
  if (steps.length === 0) return <p className="soft">{say('process.unreadable')}</p>
  const stateOf = ({ id }: ProcessStep) =>
    active.includes(id) ? 'active' : done.includes(id) ? 'done' : undefined
  return (
    <>
      <Suspense fallback={<Skeleton.Node active className="process-waiting" />}>
        <Diagram xml={xml} active={active} done={done} />
      </Suspense>
      <details className="process-words">
        <summary>{say('process.in_words')}</summary>
        <ol lang="zh-CN">
          {steps.map((step) => {
            const state = stateOf(step)
            return (
              <li key={step.id}>
                {step.name} {state && <b>{say(`process.${state}`)}</b>}
              </li>
            )
          })}
        </ol>
      </details>
    </>
  )
}
