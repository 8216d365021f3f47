import type { Draft } from '@tongban/contracts/drafts.ts'

export const draftPath = ({ id }: Pick<Draft, 'id'>, rest = ''): string => `/drafts/${id}${rest}`
