import { BEGINS_FROM, type ChangeFinding } from '@tongban/contracts/changes.ts'
import { changeWords } from '@tongban/i18n/changes.ts'
import type { LintContext } from '@tongban/law/catalog/lint-rule.ts'
import { Failure } from '../../kernel/failure.ts'
import type { Reading } from '../../kernel/work.ts'
import { type Authority, countImplementations, findHeads } from '../catalog/index.ts'
import { listLicenceTypes } from '../licences/index.ts'
import { findOrganization } from '../organizations/index.ts'
import { listUpwards } from '../regions/index.ts'
import { CHECKS } from '../registers/index.ts'
import type { ChangeRow } from './change.repository.ts'
import { fits, SHAPES } from './change.ts'
import { checkBasicDraft, checkItemDraft } from './check-draft.ts'
import { concernedBy, inForce } from './concerned.ts'
import { type DraftRow, listDrafts } from './draft.repository.ts'
import { codeOfDraft, isBasicDraft, isItemDraft } from './draft-code.ts'
import { repetitions, sameNames } from './repetitions.ts'
import { listAllowedAspects, listExceptions } from './review.repository.ts'

export type SelfCheck = { readonly ready: boolean; readonly findings: ChangeFinding[] }

/** 自查: everything that would keep the change from taking effect, and what else the rules have to say. */
export async function selfCheck(reading: Reading, change: ChangeRow): Promise<SelfCheck> {
  const drafts = await listDrafts(reading.db, change.id)
  const findings = [
    ...headFindings(reading, change, drafts),
    ...(await standingFindings(reading, change)),
    ...(await draftsFindings(reading, change, drafts)),
  ]
  return { ready: !findings.some(({ level }) => level === 'error'), findings }
}

/** @throws Failure `change.not_ready` with every error */
export async function refuseUnready(reading: Reading, change: ChangeRow): Promise<void> {
  const { ready, findings } = await selfCheck(reading, change)
  if (ready) return
  throw new Failure('change.not_ready', {
    errors: findings
      .filter(({ level }) => level === 'error')
      .map(({ draft, path, rule, message }) => ({
        path: draft === null ? path : `/drafts/${draft}${path}`,
        code: rule,
        message,
      })),
  })
}

const ofChange = (rule: string, path: string, message: string): ChangeFinding => ({
  draft: null,
  rule: `change.${rule}`,
  level: 'error',
  path,
  message,
})

/** What the change says of itself. */
function headFindings(
  { today, language }: Reading,
  { kind, basis, reason, effective_on, status }: ChangeRow,
  drafts: readonly DraftRow[],
): ChangeFinding[] {
  const say = changeWords(language)
  const isPast = effective_on !== null && effective_on < today.toString() && status !== 'approved'
  return [
    ...(basis.trim() === '' ? [ofChange('basis', '/basis', say('fault.basis'))] : []),
    ...(reason.trim() === '' ? [ofChange('reason', '/reason', say('fault.reason'))] : []),
    ...(isPast ? [ofChange('effective_on', '/effectiveOn', say('fault.effective_on'))] : []),
    ...(fits(drafts.length, SHAPES[kind].drafts) ? [] : [ofChange('drafts', '', say('fault.drafts'))]),
  ]
}

/** What it is about may have been changed by others meanwhile. */
async function standingFindings(reading: Reading, change: ChangeRow): Promise<ChangeFinding[]> {
  const { kind, layer, codes, versions } = change
  const say = changeWords(reading.language)
  const findings: ChangeFinding[] = []
  for (const [at, code] of codes.entries()) {
    const { name, status, version } = await inForce(reading, layer, code)
    if (!BEGINS_FROM[kind].includes(status))
      findings.push(ofChange('status', '', say('fault.status', { name })))
    if (SHAPES[kind].drafts !== 'none' && version !== versions[at])
      findings.push(ofChange('moved_on', '', say('fault.moved_on', { name, version })))
  }
  const [code] = codes
  const isEnding = layer === 'basic' && kind === 'cancel' && code !== undefined
  const implementations = isEnding ? await countImplementations(reading.db, code) : 0
  if (implementations > 0)
    findings.push({
      ...ofChange('implemented', '', say('fault.implemented', { count: implementations })),
      level: 'warning',
    })
  return findings
}

async function draftsFindings(
  reading: Reading,
  change: ChangeRow,
  drafts: readonly DraftRow[],
): Promise<ChangeFinding[]> {
  if (drafts.length === 0) return []
  const { layer, kind } = change
  const authority = await authorityOf(reading, change.organization_id)
  const context = await lintContext(reading)
  const exceptions = await listExceptions(reading.db, change.id)
  const allowed = await listAllowedAspects(reading.db, change)
  const [standing] = allowed.length > 0 ? await concernedBy(reading, change) : []
  const findings = sameNames(reading, drafts)
  for (const row of drafts) {
    const { key, sequence, definition } = row
    const draft = { draft: key }
    const code = codeOfDraft(layer, authority.organization.credit_code, row)
    if (isBasicDraft(layer, definition)) {
      const dated = { ...definition, effectiveOn: change.effective_on ?? reading.today.toString() }
      const found = await checkBasicDraft(reading, dated, kind !== 'amend')
      findings.push(...found.map((finding) => ({ ...finding, ...draft })))
      if (kind === 'amend' && code !== change.codes[0])
        findings.push({ ...codeChanged(reading, '/code'), ...draft })
    } else if (isItemDraft(layer, definition)) {
      const asked = exceptions.filter(({ draft_key }) => draft_key === key).map(({ aspect }) => aspect)
      const found = await checkItemDraft(reading, definition, {
        authority,
        // While it has none yet, something else is missing too.
        sequence: sequence ?? 1,
        context,
        asked,
        allowed,
        ...(standing && isItemDraft(layer, standing.definition) && { inForce: standing.definition }),
      })
      findings.push(...found.map((finding) => ({ ...finding, ...draft })))
      findings.push(
        ...(await codeFindings(reading, change, code)).map((finding) => ({ ...finding, ...draft })),
        ...(await repetitions(reading, change, definition)).map((finding) => ({ ...finding, ...draft })),
      )
    }
  }
  return findings
}

const codeChanged = ({ language }: Reading, path: string): Omit<ChangeFinding, 'draft'> => ({
  rule: 'code.changed',
  level: 'error',
  path,
  message: changeWords(language)('fault.code_changed'),
})

/** A new item needs a code of its own; a changed one keeps its. */
async function codeFindings(
  reading: Reading,
  { kind, codes }: ChangeRow,
  code: string | null,
): Promise<Omit<ChangeFinding, 'draft'>[]> {
  if (code === null) return []
  if (kind === 'amend') return code === codes[0] ? [] : [codeChanged(reading, '/basicCode')]
  const [taken] = await findHeads(reading.db, [code])
  const message = changeWords(reading.language)('fault.code_taken', { code })
  return taken ? [{ rule: 'code.taken', level: 'error', path: '/basicCode', message }] : []
}

async function lintContext({ db }: Reading): Promise<LintContext> {
  return { checks: new Set(Object.keys(CHECKS)), licenceTypes: new Set((await listLicenceTypes(db)).keys()) }
}

async function authorityOf({ db }: Reading, organizationId: string): Promise<Authority> {
  const organization = await findOrganization(db, organizationId)
  if (!organization) throw new Error(`no organization ${organizationId}`)
  const [region] = await listUpwards(db, organization.region_code)
  if (!region) throw new Error(`no region ${organization.region_code}`)
  return { organization, region }
}
