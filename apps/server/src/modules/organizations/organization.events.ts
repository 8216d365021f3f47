import { defineEvent } from '../../kernel/events/announce.ts'
import type { Origin } from '../../kernel/work.ts'

type Act = Origin & { readonly by: string | null } & Readonly<Record<string, unknown>>

export const organizationCreated = defineEvent<Act & { name: string; creditCode: string }>(
  'organization.created',
)
export const organizationChanged = defineEvent<Act & { name: string; before: string }>('organization.changed')
