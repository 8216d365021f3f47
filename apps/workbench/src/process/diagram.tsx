import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import 'bpmn-js/dist/assets/diagram-js.css'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useLanguage } from '../app/language.tsx'

type Given = { xml: string; active: readonly string[]; done: readonly string[] }
type Box = { x: number; y: number; width: number; height: number }
type Canvas = {
  viewbox(): Box & { inner: Box }
  viewbox(box: Box): void
  zoom(scale?: number | 'fit-viewport', center?: 'auto'): number
  addMarker(id: string, marker: string): void
  scrollToElement(id: string): void
}

/** Below this scale the names of the steps cannot be read. */
const LEGIBLE = 0.75
const MARGIN = 30

/** Drawn by bpmn-js, whose licence asks that its mark stays in the corner. */
export function Diagram({ xml, active, done }: Given) {
  const { say } = useLanguage()
  const place = useRef<HTMLElement>(null)
  const canvas = useRef<Canvas>(undefined)
  useEffect(() => {
    if (!place.current) return
    const viewer = new NavigatedViewer<{ canvas: Canvas }>({ container: place.current })
    let isGone = false
    const drawing = viewer.importXML(xml).then(() => {
      if (isGone) return
      const drawn = viewer.get('canvas')
      canvas.current = drawn
      for (const id of done) drawn.addMarker(id, 'node-done')
      for (const id of active) drawn.addMarker(id, 'node-active')
      show(drawn, active.at(-1))
    })
    return () => {
      isGone = true
      // A viewer that is destroyed while it reads throws.
      const destroy = () => viewer.destroy()
      drawing.then(destroy, destroy)
    }
  }, [xml, active, done])
  const zoomBy = (factor: number) => {
    if (canvas.current) canvas.current.zoom(canvas.current.zoom() * factor)
  }
  return (
    <div className="process">
      <section ref={place} className="process-canvas" aria-label={say('process.picture')} />
      <div className="process-tools">
        <Button size="small" aria-label={say('process.larger')} onClick={() => zoomBy(1.25)}>
          +
        </Button>
        <Button size="small" aria-label={say('process.smaller')} onClick={() => zoomBy(0.8)}>
          −
        </Button>
        <Button size="small" onClick={() => canvas.current?.zoom('fit-viewport', 'auto')}>
          {say('process.whole')}
        </Button>
      </div>
    </div>
  )
}

/** The whole, unless its words would be too small to read: then the part that is under way, or the beginning. */
function show(canvas: Canvas, activeId: string | undefined): void {
  if (canvas.zoom('fit-viewport', 'auto') >= LEGIBLE) return
  const whole = canvas.viewbox().inner
  canvas.zoom(LEGIBLE)
  canvas.viewbox({ ...canvas.viewbox(), x: whole.x - MARGIN, y: whole.y - MARGIN })
  if (activeId) canvas.scrollToElement(activeId)
}
