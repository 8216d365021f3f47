import type { Work } from '../../kernel/work.ts'
import { getItemVersion, type PublishedItem } from '../catalog/index.ts'
import { type IssuedLicence, listLicencesOfCase } from '../licences/index.ts'
import { outputReceived } from './case.events.ts'
import { type CaseRow, listMembers, lockCase } from './case.repository.ts'
import { isOver } from './case.ts'
import { type CaseContent, CONTENT_COLUMN, openJson, sealJson } from './case-content.ts'
import { moveCase } from './move-case.ts'

/** What other members of the bundle have issued goes to this one, if it waits for it. */
export async function offerOutputsTo(work: Work, caseId: string): Promise<void> {
  const row = await lockCase(work.tx, caseId)
  if (!row?.parent_id || isOver(row.status)) return
  const item = await getItemVersion(work.platform, row.version_id, work.tx)
  const awaited = row.process_state.tokens.flatMap((token) => {
    const node = item.compiled.graph.nodes[token.node]
    return node?.kind === 'catch_event' && node.trigger.kind === 'message' ? [node.trigger.name] : []
  })
  const siblings = await listMembers(work.tx, row.parent_id)
  for (const sibling of siblings.filter(({ id }) => id !== row.id)) {
    for (const licence of await listLicencesOfCase(work.tx, sibling.id)) {
      const name = `output:${licence.typeKey}`
      if (!awaited.includes(name)) continue
      const current = (await lockCase(work.tx, caseId)) ?? row
      await moveCase(work, current, {
        process: { type: 'message', name },
        content: withProof(work, current, item, licence),
      })
      work.emit(
        outputReceived(row.id, {
          licenceType: licence.typeKey,
          identifier: licence.identifier,
          fromCase: sibling.id,
        }),
      )
    }
  }
}

/** The materials that were spared because the bundle would produce this licence now have their proof. */
function withProof(work: Work, row: CaseRow, { compiled }: PublishedItem, licence: IssuedLicence) {
  const { keyring } = work.platform
  const content = openJson<CaseContent>(keyring, row.content_sealed, CONTENT_COLUMN)
  const proof = {
    reference: licence.identifier,
    source: licence.issuerName,
    at: work.now.toString(),
    digest: licence.digest,
  }
  const proven = new Set(
    compiled.materials
      .filter(({ evidence }) =>
        evidence.some((way) => way.kind === 'bundle_output' && way.licenceType === licence.typeKey),
      )
      .map(({ id }) => id),
  )
  const entries =
    content.plan?.entries.map((entry) =>
      entry.way === 'bundle_output' && proven.has(entry.materialId) ? { ...entry, proof } : entry,
    ) ?? []
  const next: CaseContent = { ...content, plan: content.plan && { ...content.plan, entries } }
  return { content_sealed: sealJson(keyring, next, CONTENT_COLUMN), content_digest: row.content_digest }
}
