import { createBrowserRouter, type RouteObject } from 'react-router'
import { Gate } from './gate.tsx'
import { Missing } from './missing.tsx'
import { Opening } from './opening.tsx'
import { ScreenFault } from './screen-fault.tsx'
import { Start } from './start.tsx'

/** One entry per room; each arrives with its own file when it is first opened. */
const rooms: RouteObject[] = [
  { index: true, Component: Start },
  {
    path: 'worklist',
    lazy: async () => ({ Component: (await import('../screens/worklist/worklist.tsx')).Worklist }),
  },
  {
    path: 'window',
    lazy: async () => ({ Component: (await import('../screens/window/window.tsx')).Window }),
  },
  { path: 'cases', lazy: async () => ({ Component: (await import('../screens/cases/cases.tsx')).Cases }) },
  {
    path: 'cases/:caseId',
    lazy: async () => ({ Component: (await import('../screens/case/case-screen.tsx')).CaseScreen }),
  },
  {
    path: 'licences',
    lazy: async () => ({ Component: (await import('../screens/licences/licences.tsx')).Licences }),
  },
  {
    path: 'consultations',
    lazy: async () => ({
      Component: (await import('../screens/consultations/consultations.tsx')).Consultations,
    }),
  },
  {
    path: 'consultations/:consultationId',
    lazy: async () => ({
      Component: (await import('../screens/consultations/consultation.tsx')).ConsultationScreen,
    }),
  },
  {
    path: 'faq-candidates',
    lazy: async () => ({
      Component: (await import('../screens/consultations/faq-candidates.tsx')).FaqCandidates,
    }),
  },
  { path: 'items', lazy: async () => ({ Component: (await import('../screens/items/items.tsx')).Items }) },
  { path: 'items/:code', lazy: async () => ({ Component: (await import('../screens/item/item.tsx')).Item }) },
  {
    path: 'library',
    lazy: async () => ({ Component: (await import('../screens/library/changes.tsx')).Changes }),
  },
  {
    path: 'library/new',
    lazy: async () => ({ Component: (await import('../screens/library/wizard/new-item.tsx')).NewItem }),
  },
  {
    path: 'library/basic',
    lazy: async () => ({ Component: (await import('../screens/library/basic-items.tsx')).BasicItems }),
  },
  {
    path: 'library/changes/:changeId',
    lazy: async () => ({ Component: (await import('../screens/library/change-screen.tsx')).ChangeScreen }),
  },
  {
    path: 'library/compare/:code',
    lazy: async () => ({ Component: (await import('../screens/library/compare.tsx')).Compare }),
  },
  {
    path: 'supervision',
    lazy: async () => ({ Component: (await import('../screens/supervision/supervision.tsx')).Supervision }),
  },
  {
    path: 'transfer',
    lazy: async () => ({ Component: (await import('../screens/transfer/transfer.tsx')).Transfer }),
  },
  {
    path: 'transfer/imports/:importId',
    lazy: async () => ({
      Component: (await import('../screens/transfer/import-screen.tsx')).ImportScreen,
    }),
  },
  {
    path: 'search-log',
    lazy: async () => ({ Component: (await import('../screens/search-log/questions.tsx')).Questions }),
  },
  {
    path: 'search-log/synonyms',
    lazy: async () => ({ Component: (await import('../screens/search-log/synonyms.tsx')).Synonyms }),
  },
  {
    path: 'standards',
    lazy: async () => ({ Component: (await import('../screens/standards/handlings.tsx')).Handlings }),
  },
  {
    path: 'standards/compare/:basicCode',
    lazy: async () => ({
      Component: (await import('../screens/standards/comparison/comparison-screen.tsx')).ComparisonScreen,
    }),
  },
  {
    path: 'standards/report',
    lazy: async () => ({ Component: (await import('../screens/standards/report/report.tsx')).Report }),
  },
  {
    path: 'standards/lists',
    lazy: async () => ({ Component: (await import('../screens/standards/lists/lists.tsx')).Lists }),
  },
  {
    path: 'standards/lists/:region/:kind',
    lazy: async () => ({ Component: (await import('../screens/standards/lists/preview.tsx')).ListPreview }),
  },
  {
    path: 'standards/intermediaries',
    lazy: async () => ({
      Component: (await import('../screens/standards/intermediaries/intermediaries.tsx')).Intermediaries,
    }),
  },
  {
    path: 'organizations',
    lazy: async () => ({
      Component: (await import('../screens/organizations/organizations.tsx')).Organizations,
    }),
  },
  {
    path: 'organizations/:organizationId',
    lazy: async () => ({
      Component: (await import('../screens/organizations/organizations.tsx')).Organizations,
    }),
  },
  {
    path: 'staff',
    lazy: async () => ({ Component: (await import('../screens/staff/staff-list.tsx')).StaffList }),
  },
  {
    path: 'staff/new',
    lazy: async () => ({ Component: (await import('../screens/staff/new-staff.tsx')).NewStaff }),
  },
  {
    path: 'staff/proposals',
    lazy: async () => ({ Component: (await import('../screens/staff/proposals.tsx')).Proposals }),
  },
  {
    path: 'staff/stale',
    lazy: async () => ({ Component: (await import('../screens/staff/stale-accounts.tsx')).StaleAccounts }),
  },
  {
    path: 'staff/:accountId',
    lazy: async () => ({ Component: (await import('../screens/staff/member-screen.tsx')).MemberScreen }),
  },
  {
    path: 'substitutes',
    lazy: async () => ({ Component: (await import('../screens/substitutes/substitutes.tsx')).Substitutes }),
  },
  {
    path: 'clients',
    lazy: async () => ({ Component: (await import('../screens/clients/clients.tsx')).Clients }),
  },
  {
    path: 'clients/new',
    lazy: async () => ({ Component: (await import('../screens/clients/new-client.tsx')).NewClient }),
  },
  {
    path: 'clients/:clientId',
    lazy: async () => ({ Component: (await import('../screens/clients/client-screen.tsx')).ClientScreen }),
  },
  {
    path: 'clients/:clientId/change',
    lazy: async () => ({ Component: (await import('../screens/clients/change-client.tsx')).ChangeClient }),
  },
  {
    path: 'account',
    lazy: async () => ({ Component: (await import('../screens/account/account.tsx')).Account }),
  },
  {
    path: 'explain',
    lazy: async () => ({ Component: (await import('../screens/explain/explain.tsx')).Explain }),
  },
  {
    path: 'objections',
    lazy: async () => ({ Component: (await import('../screens/objections/objections.tsx')).Objections }),
  },
  {
    path: 'retention',
    lazy: async () => ({ Component: (await import('../screens/retention/retention.tsx')).Retention }),
  },
  {
    path: 'alerts',
    lazy: async () => ({ Component: (await import('../screens/security/alerts.tsx')).Alerts }),
  },
  {
    path: 'security-log',
    lazy: async () => ({ Component: (await import('../screens/security/security-log.tsx')).SecurityLog }),
  },
  { path: 'audit', lazy: async () => ({ Component: (await import('../screens/audit/audit.tsx')).Audit }) },
  { path: '*', Component: Missing },
]

export const router = createBrowserRouter(
  [
    {
      path: '/',
      Component: Gate,
      HydrateFallback: Opening,
      children: [{ ErrorBoundary: ScreenFault, children: rooms }],
    },
  ],
  { basename: '/workbench' },
)
