import type { explanations as zh } from '../zh/explanations.ts'

export const explanations: Record<keyof typeof zh, string> = {
  'rule.permission': 'A role of the posts has this permission',
  'rule.authority': 'Holds a window, examining or deciding post in the authority of the case',
  'rule.window': 'Works at the comprehensive window of the region of the case',
  'rule.supervision': 'The region of the supervising post contains that of the case',
  'rule.avoidance': 'Has no conflict of interest with the applicant (Civil Servants Law, art. 76)',
  'rule.post': 'Holds the post of the task in its organization',
  'rule.separation': 'Has not examined this case (who examines does not decide)',
  'rule.examiner': 'Holds an examining or deciding post in the authority',
  'rule.approver': 'Holds a deciding post in the authority (Administrative Licensing Law, art. 42)',
  'rule.all': 'All of these must hold',
  'rule.any': 'One of these is enough',
  'rule.none': 'None of these may hold',
  'rule.other': 'Another condition',
  'compared.organization_id': 'of the case: {value}; own posts in: {own}',
  'compared.region_code': 'region of the case: {value}; of the own posts: {own}',
  'compared.none': 'none',
  'verdict.yes': 'Yes.',
  'verdict.no': 'No: {reasons}.',
  'verdict.lacks': 'does not fulfil “{rule}”',
  'verdict.lacks_all': 'fulfils none of these: {rules}',
}
