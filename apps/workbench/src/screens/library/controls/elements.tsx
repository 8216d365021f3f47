import { placeName } from '@tongban/i18n/definition.ts'
import { App, Button } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { useLanguage } from '../../../app/language.tsx'
import { useDraft, useEditing } from '../editor/editor-context.tsx'
import { controlId, moved, propertiesIn } from '../editor/pointer.ts'
import { headOf } from './element-head.ts'
import { PlaceNotes } from './place-notes.tsx'
import './elements.css'

type Given = {
  /** JSON pointer of the list. */
  at: string
  /** A new one. */
  make: () => unknown
  /** What one is called in the buttons. */
  noun?: string
  /** In place of its name in the head. */
  title?: (element: unknown, index: number) => ReactNode
  /** Beside the name. */
  aside?: (element: unknown, index: number) => ReactNode
  /** All of it is short: nothing folds. */
  open?: boolean
  empty?: string
  /** The fields of the one at the pointer. */
  children: (pointer: string, element: unknown, index: number) => ReactNode
}

/** A list of things: each opens by its head, moves, goes, and comes back by undo. */
export function Elements({ at, make, noun, title, aside, open = false, empty, children }: Given) {
  const { language, say } = useLanguage()
  const { list, set } = useDraft()
  const { target } = useEditing()
  const [opened, setOpened] = useState<number | null>(null)
  const elements = list(at)
  const name = noun ?? placeName(language, propertiesIn(at))
  useEffect(() => {
    const within = target?.startsWith(`${at}/`)
      ? Number(target.slice(at.length + 1).split('/')[0])
      : Number.NaN
    if (!Number.isNaN(within)) setOpened(within)
  }, [target, at])
  const add = () => {
    set(at, [...elements, make()])
    setOpened(elements.length)
  }
  return (
    <div className="elements" id={controlId(at)} tabIndex={-1}>
      <PlaceNotes at={at} />
      {elements.length === 0 && empty && <p className="soft">{empty}</p>}
      <ol>
        {elements.map((element, index) => (
          <Element
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what the fields are bound to
            key={index}
            at={`${at}/${index}`}
            index={index}
            count={elements.length}
            name={`${name} ${index + 1}`}
            head={title?.(element, index) ?? headOf(element) ?? `${name} ${index + 1}`}
            aside={aside?.(element, index)}
            isOpen={open || opened === index}
            canFold={!open}
            onFold={() => setOpened(opened === index ? null : index)}
            onMove={(to) => {
              set(at, moved(elements, index, to))
              if (opened === index) setOpened(to)
            }}
            onRemove={() => {
              set(
                at,
                elements.filter((_, position) => position !== index),
              )
              setOpened(null)
            }}
          >
            {children(`${at}/${index}`, element, index)}
          </Element>
        ))}
      </ol>
      <Button onClick={add}>{say('library.add', { name })}</Button>
    </div>
  )
}

type ElementGiven = {
  at: string
  index: number
  count: number
  name: string
  head: ReactNode
  aside: ReactNode
  isOpen: boolean
  canFold: boolean
  onFold: () => void
  onMove: (to: number) => void
  onRemove: () => void
  children: ReactNode
}

function Element(given: ElementGiven) {
  const { at, index, count, name, head, aside, isOpen, canFold, onFold, onMove, onRemove, children } = given
  const { say } = useLanguage()
  const { message } = App.useApp()
  const { findings } = useEditing()
  const inside = [...findings].filter(([path]) => path === at || path.startsWith(`${at}/`))
  const errors = inside.flatMap(([, found]) => found).filter(({ level }) => level === 'error').length
  const remove = () => {
    onRemove()
    void message.info(say('library.removed', { name }))
  }
  return (
    <li className="element" data-open={isOpen || undefined}>
      <div className="element-head">
        {canFold ? (
          <button type="button" className="element-fold" aria-expanded={isOpen} onClick={onFold}>
            <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span> <b lang="zh-CN">{head}</b>
          </button>
        ) : (
          <b className="element-fold" lang="zh-CN">
            {head}
          </b>
        )}
        {aside && <span className="element-aside">{aside}</span>}
        {errors > 0 && <span className="place-blank">{say('library.open_count', { count: errors })}</span>}
        <span className="element-tools">
          <Button
            type="text"
            size="small"
            disabled={index === 0}
            aria-label={say('library.move_up', { name })}
            onClick={() => onMove(index - 1)}
          >
            ↑
          </Button>
          <Button
            type="text"
            size="small"
            disabled={index === count - 1}
            aria-label={say('library.move_down', { name })}
            onClick={() => onMove(index + 1)}
          >
            ↓
          </Button>
          <Button type="text" size="small" aria-label={say('library.remove', { name })} onClick={remove}>
            ×
          </Button>
        </span>
      </div>
      {isOpen && <div className="element-body">{children}</div>}
      {isOpen && <PlaceNotes at={at} />}
    </li>
  )
}
