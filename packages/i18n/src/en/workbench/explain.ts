import type { explain as zh } from '../../zh/workbench/explain.ts'

export const explain: Record<keyof typeof zh, string> = {
  'room.explain': 'Explain access',
  'explain.text':
    'Enter a staff number and a case number to read, condition by condition, why this person may or may not see and handle the case. It is read from the very rules by which the system decides.',
  'explain.staff_number': 'Staff number',
  'explain.case_number': 'Case or query number',
  'explain.ask': 'Explain',
  'explain.officer': 'Person',
  'explain.posts': 'Posts held now',
  'explain.no_posts': 'Holds no post today',
  'explain.case': 'Case',
  'explain.organization': 'Authority',
  'explain.acts': 'Act by act',
  'explain.act.see': 'See this case',
  'explain.act.take': 'Take and do the task: {step}',
  'explain.act.examine': 'Start and end special procedures',
  'explain.act.extend': 'Extend the time limit',
  'explain.act.order': 'Order it to be hurried',
  'explain.holds': 'holds',
  'explain.fails': 'does not hold',
  'explain.may': 'May',
  'explain.may_not': 'May not',
}
