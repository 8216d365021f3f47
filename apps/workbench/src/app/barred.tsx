import { Link } from 'react-router'
import { Blank } from '../show/blank.tsx'
import { useLanguage } from './language.tsx'

/** Said before asking the server, which would refuse as well. */
export function Barred() {
  const { say } = useLanguage()
  return (
    <Blank page title={say('barred.title')} text={say('barred.text')}>
      <title>{say('barred.title')}</title>
      <Link to="/">{say('missing.back')}</Link>
    </Blank>
  )
}
