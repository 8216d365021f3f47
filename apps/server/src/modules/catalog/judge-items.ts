import type { LintFinding } from '@tongban/contracts/catalog.ts'
import { ItemDefinition } from '@tongban/contracts/items.ts'
import { itemFault } from '@tongban/i18n/item-faults.ts'
import type { ItemFault } from '@tongban/law/catalog/item-fault.ts'
import { AlikeLinter } from '@tongban/law/catalog/lint-alike.ts'
import { SharedParts } from '@tongban/law/catalog/shared-parts.ts'
import {
  buildHandlingCode,
  buildImplementationCode,
  handlingCodeFault,
} from '@tongban/law/identifiers/item-code.ts'
import type { Reading } from '../../kernel/work.ts'
import type { OrganizationRow } from '../organizations/index.ts'
import { compileItem } from './compile-item.ts'
import type { CompiledItem } from './compiled-item.ts'
import { type DefinitionFault, definitionCheck } from './definition-check.ts'
import { digestedText } from './definition-digest.ts'
import { findPublishedItem } from './item-cache.ts'
import type { ResolvedMember } from './merge-bundle.ts'

/** What could be put in force: whose it is, as which of the handling items under one implementation code, what it says. */
export type Candidate = {
  readonly authority: Authority
  /** 1–99. */
  readonly sequence: number
  /** Meant to be an ItemDefinition. */
  readonly definition: unknown
}
export type Authority = {
  readonly organization: OrganizationRow
  readonly region: { readonly code: string; readonly name: string }
}

/** A candidate that can be put in force, with everything computed that its version keeps. */
export type JudgedItem = {
  readonly code: string
  readonly authority: Authority
  readonly definition: ItemDefinition
  /** The definition as JSON, as it was digested. */
  readonly text: string
  readonly compiled: CompiledItem
  readonly digest: string
  /** What the quality rules say. Whether errors among them matter is the caller's to decide. */
  readonly findings: readonly LintFinding[]
}
export type Judgement =
  | ({ readonly ok: true } & JudgedItem)
  | {
      readonly ok: false
      /** `request.invalid` where the shape is wrong. */
      readonly failure: 'request.invalid' | 'item.invalid'
      readonly faults: readonly DefinitionFault[]
    }

/** Checks and compiles a candidate; writes nothing. */
export async function judgeItem(
  reading: Reading,
  { authority, sequence, definition: given }: Candidate,
): Promise<Judgement> {
  if (!check.fits(given))
    return { ok: false, failure: 'request.invalid', faults: check.faults(given, reading.language) }
  const code = itemCode(authority.organization.credit_code, sequence, given)
  const codeFault = handlingCodeFault(code)
  if (codeFault)
    return invalid(reading, [{ path: '/basicCode', code: 'code_invalid', text: `${code} ${codeFault}` }])
  const { members, faults } = await resolveMembers(reading, given)
  if (faults.length > 0) return invalid(reading, faults)
  const compilation = await compileItem(given, members)
  if (!compilation.ok) return invalid(reading, compilation.faults)
  const definition = parts.share(compilation.definition)
  const text = textOfShared(definition)
  return {
    ok: true,
    code,
    authority,
    definition,
    text,
    compiled: compilation.compiled,
    digest: reading.platform.keyring.suite.hash(text),
    findings: linter.lint(definition),
  }
}

const check = definitionCheck(ItemDefinition)
/** Of what was judged lately: rows of an import are mostly alike. */
const parts = new SharedParts()
const linter = new AlikeLinter()

/** The digest that the version in force has when it says the same. A bundle is digested with what its members fill in. */
export const digestOfItem = ({ platform }: Reading, definition: object): string =>
  platform.keyring.suite.hash(textOfShared(parts.share(definition)))

const textOfShared = (definition: object): string =>
  digestedText(definition, (part, write) => parts.textOf(part, write))

/** 业务办理项编码 (GB/T 39554.1-2020). */
const itemCode = (creditCode: string, sequence: number, { level, basicCode }: ItemDefinition): string =>
  buildHandlingCode({
    implementation: buildImplementationCode({
      authority: creditCode,
      level: Number(level),
      basic: basicCode,
    }),
    sequence,
  })

/** The items that a bundle names by their codes, as they are published now. */
async function resolveMembers(
  { platform, db }: Reading,
  { bundle }: ItemDefinition,
): Promise<{ members: ResolvedMember[]; faults: ItemFault[] }> {
  const members: ResolvedMember[] = []
  const faults: ItemFault[] = []
  for (const [index, { key, itemCode, when }] of (bundle?.members ?? []).entries()) {
    const item = await findPublishedItem(platform, itemCode, db)
    if (item?.status === 'published') members.push({ key, when, item })
    else
      faults.push({ path: `/bundle/members/${index}/itemCode`, code: 'member_unpublished', text: itemCode })
  }
  return { members, faults }
}

const invalid = ({ language }: Reading, faults: readonly ItemFault[]): Judgement => ({
  ok: false,
  failure: 'item.invalid',
  faults: faults.map(({ path, code, text }) => ({ path, code, message: itemFault(language, code, text) })),
})
