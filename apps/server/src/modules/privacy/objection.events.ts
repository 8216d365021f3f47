import { defineEvent } from '../../kernel/events/announce.ts'

/** What happens to a 数据异议. Neither the datum nor the reason: they are personal. */
export const objectionRaised = defineEvent<{ section: string; objection: string; dueOn: string }>(
  'objection.raised',
)
/** 机构合并: the data stewards of the organization that takes over answer. */
export const objectionMoved = defineEvent<{ from: string; to: string }>('objection.moved')
export const objectionDecided = defineEvent<{ outcome: 'upheld' | 'partly' | 'rejected' }>(
  'objection.decided',
)
