import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import 'bpmn-js/dist/assets/diagram-js.css'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useLanguage } from '../app/language.tsx'

type Given = { xml: string; active: readonly string[]; done: readonly string[] }
type Canvas = {
  zoom(scale?: number | 'fit-viewport', center?: 'auto'): number
  addMarker(id: string, marker: string): void
}

/** Drawn by bpmn-js, whose licence asks that its mark stays in the corner. */
export function Diagram({ xml, active, done }: Given) {
  const { say } = useLanguage()
  const place = useRef<HTMLDivElement>(null)
  const canvas = useRef<Canvas>(undefined)
  useEffect(() => {
    if (!place.current) return
    const viewer = new NavigatedViewer<{ canvas: Canvas }>({ container: place.current })
    let isGone = false
    void viewer.importXML(xml).then(() => {
      if (isGone) return
      const drawn = viewer.get('canvas')
      canvas.current = drawn
      for (const id of done) drawn.addMarker(id, 'node-done')
      for (const id of active) drawn.addMarker(id, 'node-active')
      drawn.zoom('fit-viewport', 'auto')
    })
    return () => {
      isGone = true
      viewer.destroy()
    }
  }, [xml, active, done])
  const zoomBy = (factor: number) => {
    if (canvas.current) canvas.current.zoom(canvas.current.zoom() * factor)
  }
  return (
    <div className="process">
      <div ref={place} className="process-canvas" role="img" aria-label={say('process.picture')} />
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
