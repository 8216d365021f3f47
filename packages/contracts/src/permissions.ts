/**
 * Every permission of the platform and who may hold it at all.
 * A role that is not listed cannot pass the border; which rows it then sees is the module's policy.
 */
export const ROLES = [
  'anonymous',
  'person',
  'agent',
  'clerk',
  'reviewer',
  'approver',
  'supervisor',
  'catalog_editor',
  'catalog_reviewer',
  'system_admin',
  'audit_admin',
] as const
/** person: a natural person acting for self; agent: 经办人 of a firm; the rest are staff posts. */
export type Role = (typeof ROLES)[number]

const EVERYONE = ROLES
const APPLICANTS = ['person', 'agent'] as const
const OFFICERS = ['clerk', 'reviewer', 'approver', 'supervisor'] as const
const STAFF = [...OFFICERS, 'catalog_editor', 'catalog_reviewer', 'system_admin', 'audit_admin'] as const

export const PERMISSIONS = {
  public: EVERYONE,
  signed_in: [...APPLICANTS, ...STAFF],
  applicant: APPLICANTS,
  staff: STAFF,
  'draft.edit': APPLICANTS,
  'case.submit': APPLICANTS,
  'case.read_own': APPLICANTS,
  'case.withdraw': APPLICANTS,
  'case.rate': APPLICANTS,
  'licence.read_own': APPLICANTS,
  'licence.present': APPLICANTS,
  'message.read': APPLICANTS,
  'worklist.read': OFFICERS,
  'case.read': OFFICERS,
  'task.claim': ['clerk', 'reviewer', 'approver'],
  'case.accept': ['clerk'],
  'case.review': ['reviewer', 'approver'],
  'case.decide': ['approver'],
  'case.special_procedure': ['reviewer', 'approver'],
  'case.extend': ['approver'],
  'case.deliver': ['clerk'],
  'licence.revoke': ['approver'],
  'supervision.read': ['supervisor'],
  'supervision.order': ['supervisor'],
  /** 搜索运营: the log of what people ask, and everyday words. */
  'search.manage': ['catalog_editor'],
  'consultation.read_own': APPLICANTS,
  'consultation.read': OFFICERS,
  'consultation.answer': ['clerk', 'reviewer', 'approver'],
  'faq.manage': ['catalog_editor'],
  'item.manage': ['catalog_editor', 'catalog_reviewer', 'supervisor', 'clerk', 'reviewer', 'approver'],
  'standards.read': ['catalog_editor', 'catalog_reviewer', 'supervisor'],
  'standards.publish': ['catalog_editor'],
  'library.read': ['catalog_editor', 'catalog_reviewer'],
  'library.edit': ['catalog_editor'],
  'library.review': ['catalog_reviewer'],
  'library.import': ['catalog_editor'],
  'library.export': ['catalog_editor'],
  'audit.read': ['audit_admin'],
  'system.read': ['system_admin', 'supervisor'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof PERMISSIONS
