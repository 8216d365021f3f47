import type { Guide } from '@tongban/contracts/catalog.ts'
import type { VNode } from 'preact'
import { About } from './about.tsx'
import { Conditions } from './conditions.tsx'
import { Contacts } from './contacts.tsx'
import { contentsOf, type SectionId } from './contents.ts'
import { Basis, Faq } from './faq-and-basis.tsx'
import { Fees, Results } from './fees-and-results.tsx'
import { Flow } from './flow.tsx'
import type { GuideHall } from './halls.ts'
import { Materials } from './materials.tsx'
import { Particulars } from './particulars.tsx'
import { Places } from './places.tsx'
import { Accountability, ReviewPoints } from './review-points.tsx'

type Props = { guide: Guide; halls: readonly GuideHall[] }

const SECTIONS: Readonly<Record<Exclude<SectionId, 'questions'>, (props: Props) => VNode>> = {
  conditions: ({ guide }) => <Conditions definition={guide.definition} />,
  particulars: ({ guide }) => <Particulars particulars={guide.definition.particulars ?? {}} />,
  materials: ({ guide }) => <Materials definition={guide.definition} />,
  flow: ({ guide }) => <Flow definition={guide.definition} />,
  fees: ({ guide }) => <Fees definition={guide.definition} />,
  results: ({ guide }) => <Results definition={guide.definition} />,
  places: ({ guide, halls }) => <Places definition={guide.definition} halls={halls} />,
  faq: ({ guide }) => <Faq definition={guide.definition} />,
  basis: ({ guide }) => <Basis definition={guide.definition} />,
  review: ({ guide }) => <ReviewPoints definition={guide.definition} />,
  accountability: ({ guide }) => <Accountability definition={guide.definition} />,
  contacts: ({ guide }) => <Contacts definition={guide.definition} />,
  about: ({ guide }) => <About guide={guide} />,
}

/** The standard guide; the same for every reader of one version in one language and place. */
export function GuideBody(props: Props) {
  return (
    <>
      {contentsOf(props.guide.definition).map(({ id }) => {
        if (id === 'questions') return null
        const Section = SECTIONS[id]
        return <Section key={id} {...props} />
      })}
    </>
  )
}
