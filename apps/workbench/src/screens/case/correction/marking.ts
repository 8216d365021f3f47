import type { Defect } from '@tongban/contracts/cases.ts'
import { defectText } from '@tongban/i18n/official-text.ts'
import { createContext, useContext, useState } from 'react'

/** Something on the page that can be wrong, and what is wrong with it most often. */
export type Markable = Pick<Defect, 'target' | 'targetId' | 'label' | 'problem'>

export type Marking = {
  /** Whether the page shows a tick box at every field and material. */
  readonly active: boolean
  readonly defects: readonly Defect[]
  toggle(target: Markable): void
  change(defect: Defect): void
  clear(): void
}

const NOTHING: Marking = { active: false, defects: [], toggle() {}, change() {}, clear() {} }

export const MarkingContext = createContext<Marking>(NOTHING)
export const useMarks = () => useContext(MarkingContext)

type Place = Pick<Defect, 'target' | 'targetId'>
export const isSame = (a: Place, b: Place) => a.target === b.target && a.targetId === b.targetId

/** The defects being gathered for the one notice the law allows. They stay when one looks at something else meanwhile. */
export function useMarking(active: boolean): Marking {
  const [defects, setDefects] = useState<readonly Defect[]>([])
  return {
    active,
    defects,
    toggle: (target) =>
      setDefects((before) =>
        before.some((defect) => isSame(defect, target))
          ? before.filter((defect) => !isSame(defect, target))
          : [...before, firstDefect(target)],
      ),
    change: (changed) =>
      setDefects((before) => before.map((defect) => (isSame(defect, changed) ? changed : defect))),
    clear: () => setDefects([]),
  }
}

const firstDefect = (marked: Markable): Defect => ({
  ...marked,
  instruction: marked.target === 'other' ? '' : defectText(marked.problem, marked.label),
})
