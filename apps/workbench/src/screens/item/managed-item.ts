import type { getManagedItem } from '@tongban/contracts/catalog.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'

export type ManagedItem = ResultOf<typeof getManagedItem>
