import type { Translation } from '../../translator.ts'
import type { oneCode as zh } from '../../zh/workbench/one-code.ts'

export const oneCode: Translation<typeof zh> = {
  'one_code.field': 'Scan the visitor’s code',
  'one_code.hint': 'Point the scanner at the code on their phone',
  'one_code.read': 'Identify',
  'one_code.person': 'Visitor',
  'one_code.name': 'Name',
  'one_code.identifier': 'Number',
  'one_code.shown_by': 'Shown by',
  'one_code.cases': 'Cases that you may see',
  'one_code.no_cases': 'None that you may see.',
  'one_code.help': 'Apply for them (service points)',
}
