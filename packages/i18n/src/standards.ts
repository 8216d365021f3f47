import type { Mark, Span, Todo } from '@tongban/contracts/standards.ts'
import { codeWord } from './code-tables.ts'
import { standards as en } from './en/standards.ts'
import { type Language, translator } from './translator.ts'
import { standards as zh } from './zh/standards.ts'

export const standardsWords = translator({ zh, en })

/** A shape for each mark, so that it is told without colour. */
export const MARK_SIGNS = {
  same: '✓',
  better: '★',
  differs: '▲',
  missing: '×',
  excepted: '◆',
} as const satisfies Record<Mark, string>

/** `{ length: 5, unit: 'workday' }` → 5 个工作日. */
export function spanWords({ length, unit }: Span, language: Language): string {
  const say = standardsWords(language)
  return length === 0 ? say('span.at_once') : say(`span.${unit}`, { length })
}

export const necessityWord = (
  necessity: 'required' | 'optional' | 'deferrable',
  language: Language,
): string => standardsWords(language)(`necessity.${necessity}`)

/** What an authority is asked to put right, as a sentence without a full stop. */
export function todoWords(todo: Todo, language: Language): string {
  const say = standardsWords(language)
  const span = (given: Span) => spanWords(given, language)
  switch (todo.kind) {
    case 'name':
      return say('todo.name', { ...todo, source: say(`source.${todo.source}`) })
    case 'type':
      return say('todo.type', {
        own: codeWord('item_type', todo.own, language),
        standard: codeWord('item_type', todo.standard, language),
        source: say(`source.${todo.source}`),
      })
    case 'differs': {
      const named = { aspect: say(`aspect.${todo.aspect}`), source: say(`source.${todo.source}`) }
      return todo.own === todo.standard
        ? say('todo.differs', named)
        : say('todo.differs_count', { ...named, own: todo.own, standard: todo.standard })
    }
    case 'missing':
      return say('todo.missing', {
        aspect: say(`aspect.${todo.aspect}`),
        source: say(`source.${todo.source}`),
      })
    case 'statutory':
      return say('todo.statutory', {
        own: span(todo.own),
        standard: span(todo.standard),
        source: say(`source.${todo.source}`),
      })
    case 'promise':
      return say('todo.promise', {
        own: span(todo.own),
        best: span(todo.best),
        peers: say(`peers.${todo.peers}`),
      })
    case 'visits':
      return say('todo.visits', { ...todo, peers: say(`peers.${todo.peers}`) })
    case 'vague':
      return say('todo.vague', { words: todo.words.map((word) => say('todo.quote', { word })).join('') })
  }
}
