import { Link } from 'react-router'
import { Blank } from '../show/blank.tsx'
import { useLanguage } from './language.tsx'

export function Missing() {
  const { say } = useLanguage()
  return (
    <Blank page title={say('missing.title')} text={say('missing.text')}>
      <title>{say('missing.title')}</title>
      <Link to="/">{say('missing.back')}</Link>
    </Blank>
  )
}
