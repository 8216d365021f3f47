import { useMe } from '../app/session.ts'
import './screen-mark.css'

/** Enough for the largest screens; what does not fit is cut off. */
const MARKS = Array.from({ length: 60 }, (_nothing, index) => index)

/**
 * Who looks, faintly over what they look at: a photograph of the screen tells who took it, and so does the paper of a
 * print (GB/T 22239-2019 §8.1.4.11).
 *
 * @param over the nearest positioned part of the page instead of the whole window
 */
export function ScreenMark({ over = false }: { over?: boolean }) {
  const { data: me } = useMe()
  if (!me) return null
  const office = me.posts[0]?.organizationName ?? ''
  const text = `${office} ${me.name} ${Temporal.Now.plainDateISO('Asia/Shanghai')}`
  return (
    <div className={over ? 'screen-mark screen-mark-over' : 'screen-mark'} aria-hidden="true">
      {MARKS.map((index) => (
        <span key={index} data-mark={text} />
      ))}
    </div>
  )
}
