import * as contracts from '@tongban/contracts/library.ts'
import * as notices from '@tongban/contracts/notices.ts'
import { Failure } from '../../kernel/failure.ts'
import { command, query, type Service } from '../../kernel/http/service.ts'
import { getChangeRow } from './change.access.ts'
import { dropException, requestException } from './commands/ask-exception.ts'
import { openChange } from './commands/open-change.ts'
import { reviewChange } from './commands/review-change.ts'
import { saveChange, saveDefinition } from './commands/save-change.ts'
import { addDraft, removeDraft } from './commands/split-draft.ts'
import { submitChange, withdrawChange } from './commands/submit-change.ts'
import { findStandardProcess } from './library-file.repository.ts'
import { findBasicItems, getVersion } from './queries/find-basic-items.ts'
import { findAuthorities, getVocabulary } from './queries/get-vocabulary.ts'
import { listChanges } from './queries/list-changes.ts'
import { presentChange } from './queries/present-change.ts'
import { getItemFate, getNotice, listNotices } from './queries/read-notices.ts'
import { selfCheck } from './self-check.ts'

export function mountLibrary(service: Service): void {
  query(service, contracts.listChanges, ({ query, reading }) => listChanges(reading, query))
  query(service, contracts.getChange, async ({ params: { changeId }, reading }) =>
    presentChange(reading, await getChangeRow(reading, changeId)),
  )
  query(service, contracts.checkChange, async ({ params: { changeId }, reading }) =>
    selfCheck(reading, await getChangeRow(reading, changeId)),
  )
  command(service, contracts.openChange, ({ body, work }) => openChange(work, body))
  command(service, contracts.saveChange, ({ params, body, work }) => saveChange(work, params.changeId, body))
  command(service, contracts.saveDefinition, ({ params, body, work }) =>
    saveDefinition(work, params.changeId, params.draft, body),
  )
  command(service, contracts.addDraft, ({ params, work }) => addDraft(work, params.changeId))
  command(service, contracts.removeDraft, ({ params, work }) =>
    removeDraft(work, params.changeId, params.draft),
  )
  command(service, contracts.requestException, ({ params, body, work }) =>
    requestException(work, params.changeId, body),
  )
  command(service, contracts.dropException, ({ params, work }) =>
    dropException(work, params.changeId, params.exceptionId),
  )
  command(service, contracts.submitChange, ({ params, work }) => submitChange(work, params.changeId))
  command(service, contracts.withdrawChange, ({ params, body, work }) =>
    withdrawChange(work, params.changeId, body.reason),
  )
  command(service, contracts.reviewChange, ({ params, body, work }) =>
    reviewChange(work, params.changeId, body),
  )
  query(service, contracts.findBasicItems, ({ query, reading }) => findBasicItems(reading, query))
  query(service, contracts.getVersion, ({ params, reading }) => getVersion(reading, params))
  query(service, contracts.findAuthorities, ({ query, reading }) => findAuthorities(reading, query))
  query(service, contracts.getVocabulary, ({ reading }) => getVocabulary(reading))
  query(service, contracts.getStandardProcess, async ({ params: { key }, reading }) => {
    const found = await findStandardProcess(reading.db, key)
    if (!found) throw new Failure('standard_process.not_found')
    return found
  })
  query(service, notices.listNotices, ({ query, reading }) => listNotices(reading, query))
  query(service, notices.getNotice, ({ params, reading }) => getNotice(reading, params.noticeId))
  query(service, notices.getItemFate, ({ params, reading }) => getItemFate(reading, params.code))
}
