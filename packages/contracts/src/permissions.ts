/**
 * Every permission of the platform and who may hold it at all.
 * A role that is not listed cannot pass the border; which rows it then sees is the module's policy.
 */
export const ROLES = [
  'anonymous',
  'newcomer',
  'person',
  'agent',
  'proxy',
  'clerk',
  'reviewer',
  'approver',
  'supervisor',
  'catalog_editor',
  'catalog_reviewer',
  'data_steward',
  'system_admin',
  'security_admin',
  'audit_admin',
  'client',
] as const
/**
 * newcomer: who is signed in but has not yet shown enough for anything but their own account: an account of the public
 * without a verified identity, staff whose password has run out or who lack the second factor that their post needs;
 * person: a natural person acting for self; agent: 经办人 of a firm for all its items;
 * proxy: who acts for another person (代办), or for a firm in named items;
 * client: a registered system of a department that acts in its own name, for nobody;
 * the rest are staff posts. system_admin, security_admin and audit_admin are the three administrators (三员) of
 * GB/T 22239-2019 §8.1.4.2: nobody holds two of them.
 */
export type Role = (typeof ROLES)[number]

const EVERYONE = ROLES
const APPLICANTS = ['person', 'agent', 'proxy'] as const
/** Who acts in their own name or for the firm: what a proxy may not do for another person. */
const PRINCIPALS = ['person', 'agent'] as const
const OFFICERS = ['clerk', 'reviewer', 'approver', 'supervisor'] as const
/** 三员分立: each keeps the other two in check. */
export const ADMINISTRATORS = ['system_admin', 'security_admin', 'audit_admin'] as const
const STAFF = [...OFFICERS, 'catalog_editor', 'catalog_reviewer', 'data_steward', ...ADMINISTRATORS] as const
/** Posts that need a second factor of their own: a one-time password or a passkey (GB/T 22239-2019 §8.1.4.1 d). */
export const PRIVILEGED: readonly Role[] = [...ADMINISTRATORS]

export const PERMISSIONS = {
  public: EVERYONE,
  signed_in: ['newcomer', ...APPLICANTS, ...STAFF],
  applicant: APPLICANTS,
  staff: STAFF,
  'draft.edit': APPLICANTS,
  'case.submit': APPLICANTS,
  'case.read_own': APPLICANTS,
  'case.withdraw': APPLICANTS,
  'case.rate': APPLICANTS,
  'licence.read_own': APPLICANTS,
  'licence.present': PRINCIPALS,
  'message.read': PRINCIPALS,
  /** 我的账号: means of signing in, sessions. */
  'account.own': ['newcomer', ...APPLICANTS, ...STAFF],
  /** 法人实名: the representative speaks for themselves. */
  'firm.register': PRINCIPALS,
  'mandate.own': APPLICANTS,
  /** Names and parts of what can be authorised: for those who authorise, and for agencies that ask for consent. */
  'mandate.scope': [...APPLICANTS, 'clerk'],
  /** Authorising others, and seeing what they have done. */
  'mandate.give': PRINCIPALS,
  /** 村社代办: acting for a person with their consent of the day. */
  'agency.help': ['clerk'],
  /** 窗口核验: with the person's card in hand. */
  'window.verify': ['clerk'],
  'one_code.show': PRINCIPALS,
  'one_code.resolve': ['clerk', 'reviewer'],
  /** 我的数据: what is held of oneself and who read it. */
  'privacy.own': PRINCIPALS,
  'objection.handle': ['data_steward'],
  /** What was deleted because its time was over. */
  'retention.read': ['data_steward', 'audit_admin'],
  'organization.read': ['system_admin', 'security_admin'],
  'organization.manage': ['system_admin'],
  /** 机构撤并 is proposed by the system administrator and put in force by the security administrator. */
  'organization.authorise': ['security_admin'],
  'staff.read': ['system_admin', 'security_admin'],
  /** Accounts and posts are proposed by the system administrator and put in force by the security administrator. */
  'staff.manage': ['system_admin'],
  'staff.authorise': ['security_admin'],
  /** What takes rights away is done at once, by either. */
  'staff.suspend': ['system_admin', 'security_admin'],
  /** 代班, for posts that are no administrator's. */
  'substitution.read': [...OFFICERS, 'catalog_editor', 'catalog_reviewer', 'data_steward'],
  'client.read': ['system_admin', 'security_admin'],
  'client.manage': ['system_admin'],
  'client.authorise': ['security_admin'],
  'policy.explain': ['security_admin'],
  'alert.read': ['security_admin', 'audit_admin'],
  'alert.handle': ['security_admin'],
  'security_log.read': ['audit_admin'],
  /** 回避申报: members of staff for themselves. */
  'conflict.declare': STAFF,
  'worklist.read': OFFICERS,
  'case.read': OFFICERS,
  /** What stands masked, in clear: for those who handle the case. */
  'case.reveal': ['clerk', 'reviewer', 'approver'],
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
  /** 现在排队: the hall's own queue system. */
  'hall_queue.report': ['client'],
  'audit.read': ['audit_admin'],
  'system.read': ['system_admin', 'supervisor'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof PERMISSIONS
