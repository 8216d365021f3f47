import type { Translation } from '../translator.ts'
import type { closings as zh } from '../zh/closings.ts'

export const closings: Translation<typeof zh> = {
  'belonging.organization_below': 'Organizations below it',
  'belonging.item': 'Service items in force or suspended',
  'belonging.change': 'Changes of items under review',
  'belonging.case': 'Open cases',
  'belonging.licence': 'Licences that are not at their end',
  'belonging.task': 'Open tasks in cases of other departments',
  'belonging.consultation': 'Unanswered questions',
  'belonging.objection': 'Unanswered objections to data',
  'belonging.client': 'Systems in use',
  'belonging.administrator': 'Posts of administrators (system, security, audit)',
  'belonging.proposal': 'Changes of rights waiting for a confirmation',
  'belonging.post': 'Other posts',
  'belonging.member': 'Staff employed there',
  'belonging.hall': 'Service halls',
  'belonging.counted': '{name}: {count}',
  'belonging.and': '; ',
}
