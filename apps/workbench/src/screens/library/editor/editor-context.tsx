import type { LintFinding } from '@tongban/contracts/catalog.ts'
import type { DraftDefinition } from '@tongban/contracts/changes.ts'
import type { Vocabulary } from '@tongban/contracts/library.ts'
import type { Shape } from '@tongban/law/catalog/shape.ts'
import { createContext, useContext } from 'react'
import { listAt, textAt, valueAt, withValue } from './pointer.ts'

/** One draft as its sections see it. */
export type Editing = {
  readonly definition: DraftDefinition
  readonly shape: Shape
  readonly vocabulary: Vocabulary | undefined
  /** What is wrong at a place, by JSON pointer. */
  readonly findings: ReadonlyMap<string, readonly LintFinding[]>
  /** Remarks of reviewers, by JSON pointer. */
  readonly remarks: ReadonlyMap<string, readonly string[]>
  /** The place that one was led to: what holds it opens. */
  readonly target: string | undefined
  /** Places that cannot be changed here. */
  readonly fixed: ReadonlySet<string>
  change(edit: (definition: DraftDefinition) => DraftDefinition): void
}

const EditorContext = createContext<Editing | null>(null)
export const EditorProvider = EditorContext.Provider

export function useEditing(): Editing {
  const editing = useContext(EditorContext)
  if (!editing) throw new Error('a section outside of an editor')
  return editing
}

/** The draft by JSON pointers. */
export function useDraft() {
  const { definition, change } = useEditing()
  return {
    value: (pointer: string) => valueAt(definition, pointer),
    text: (pointer: string) => textAt(definition, pointer),
    list: (pointer: string) => listAt(definition, pointer),
    set: (pointer: string, value: unknown) => change((draft) => withValue(draft, pointer, value)),
  }
}

/** Findings and remarks at a place itself. */
export function usePlace(pointer: string) {
  const { findings, remarks } = useEditing()
  const found = findings.get(pointer) ?? []
  const isBlank = found.some(
    ({ rule }) => rule.startsWith('shape.required') || rule.startsWith('shape.minItems'),
  )
  return {
    isBlank,
    findings: found.filter(({ rule }) => !rule.startsWith('shape.required')),
    remarks: remarks.get(pointer) ?? [],
  }
}
