import type { Me } from '@tongban/contracts/identity.ts'
import type { Permission } from '@tongban/contracts/permissions.ts'
import { holds } from './session.ts'

/** The rooms of the workbench in the order of the navigation; each shows only to those whom its data is for. */
const ROOMS = [
  { path: '/worklist', word: 'room.worklist', permission: 'task.claim' },
  { path: '/window', word: 'room.window', permission: 'window.verify' },
  { path: '/supervision', word: 'room.supervision', permission: 'supervision.read' },
  { path: '/cases', word: 'room.cases', permission: 'case.read' },
  { path: '/licences', word: 'room.licences', permission: 'case.read' },
  { path: '/consultations', word: 'room.consultations', permission: 'consultation.read' },
  { path: '/items', word: 'room.items', permission: 'item.manage' },
  { path: '/library', word: 'room.library', permission: 'library.read' },
  { path: '/transfer', word: 'room.transfer', permission: 'library.import' },
  { path: '/standards', word: 'room.standards', permission: 'standards.read' },
  { path: '/faq-candidates', word: 'room.faq', permission: 'faq.manage' },
  { path: '/search-log', word: 'room.search_log', permission: 'search.manage' },
  { path: '/staff', word: 'room.staff', permission: 'staff.read' },
  { path: '/organizations', word: 'room.organizations', permission: 'organization.read' },
  { path: '/clients', word: 'room.clients', permission: 'client.read' },
  { path: '/explain', word: 'room.explain', permission: 'policy.explain' },
  { path: '/objections', word: 'room.objections', permission: 'objection.handle' },
  { path: '/retention', word: 'room.retention', permission: 'retention.read' },
  { path: '/alerts', word: 'room.alerts', permission: 'alert.read' },
  { path: '/security-log', word: 'room.security_log', permission: 'security_log.read' },
  { path: '/audit', word: 'room.audit', permission: 'audit.read' },
] as const satisfies readonly { path: string; word: string; permission: Permission }[]

export type Room = (typeof ROOMS)[number]

/** Within rooms that others read: what only they do who manage it. */
const DESKS = [
  { path: '/staff/new', permission: 'staff.manage' },
  { path: '/clients/new', permission: 'client.manage' },
] as const satisfies readonly { path: string; permission: Permission }[]

/** A room of other posts, reached by its address. */
export const isBarred = (me: Me, pathname: string): boolean =>
  [...ROOMS, ...DESKS].some(({ path, permission }) => pathname.startsWith(path) && !holds(me, permission))

export const roomsOf = (me: Me): readonly Room[] => ROOMS.filter(({ permission }) => holds(me, permission))
