import type { ReactNode } from 'react'
import { Bases } from './bases.tsx'
import { Basics } from './basics.tsx'
import { Conditions } from './conditions.tsx'
import { Contacts } from './contacts.tsx'
import { Fees } from './fees.tsx'
import { Findings } from './findings.tsx'
import { Flow } from './flow.tsx'
import { FormFields } from './form-fields.tsx'
import type { ManagedItem } from './managed-item.ts'
import { Materials } from './materials.tsx'
import { Scenarios } from './scenarios.tsx'
import { Versions } from './versions.tsx'

type Named = { readonly id: string; readonly Section: (given: { item: ManagedItem }) => ReactNode }

export const SECTIONS = [
  { id: 'findings', Section: Findings },
  { id: 'basics', Section: Basics },
  { id: 'bases', Section: Bases },
  { id: 'conditions', Section: Conditions },
  { id: 'scenarios', Section: Scenarios },
  { id: 'materials', Section: Materials },
  { id: 'form', Section: FormFields },
  { id: 'flow', Section: Flow },
  { id: 'fees', Section: Fees },
  { id: 'contacts', Section: Contacts },
  { id: 'versions', Section: Versions },
] as const satisfies readonly Named[]
