import { type ReactNode, useId } from 'react'
import './labelled.css'

type Ids = { id: string; status: '' | 'error'; 'aria-invalid': boolean; 'aria-describedby'?: string }
type Given = {
  label: string
  hint?: ReactNode
  fault?: string | undefined
  /** Said beside the label when the field may stay empty. */
  optional?: string
  /** Receives what ties the control to its label, hint and fault. */
  children: (ids: Ids) => ReactNode
}

/** A control with its label above, its hint and its fault: read together by eye and by screen reader. */
export function Labelled({ label, hint, fault, optional, children }: Given) {
  const id = useId()
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ')
  return (
    <div className="labelled">
      <label htmlFor={id}>
        {label}
        {optional && <span className="labelled-optional">{optional}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="labelled-hint">
          {hint}
        </p>
      )}
      {children({
        id,
        status: fault ? 'error' : '',
        'aria-invalid': fault !== undefined,
        ...(described && { 'aria-describedby': described }),
      })}
      {fault && (
        <p id={`${id}-fault`} className="labelled-fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}
