import { Button } from 'antd'
import { Blank } from '../show/blank.tsx'
import { useLanguage } from './language.tsx'

/** A screen that could not be drawn, most often because a newer version was installed and its files have new names. */
export function ScreenFault() {
  const { say } = useLanguage()
  return (
    <Blank page title={say('fault.title')} text={say('fault.text')}>
      <Button type="primary" onClick={() => location.reload()}>
        {say('fault.reload')}
      </Button>
    </Blank>
  )
}
