import type { Guide } from '@tongban/contracts/catalog.ts'
import { About } from './about.tsx'
import { Conditions } from './conditions.tsx'
import { Contacts } from './contacts.tsx'
import { Basis, Faq } from './faq-and-basis.tsx'
import { Fees, Results } from './fees-and-results.tsx'
import { Flow } from './flow.tsx'
import { Materials } from './materials.tsx'
import { Places } from './places.tsx'

/** The standard guide; the same for every reader of one version in one language. */
export function GuideBody({ guide }: { guide: Guide }) {
  const { definition } = guide
  return (
    <>
      <Conditions definition={definition} />
      <Materials definition={definition} />
      <Flow definition={definition} />
      <Fees definition={definition} />
      <Results definition={definition} />
      <Places definition={definition} />
      <Faq definition={definition} />
      <Basis definition={definition} />
      <Contacts definition={definition} />
      <About guide={guide} />
    </>
  )
}
