import * as changes from '@tongban/contracts/change-control.ts'
import * as editing from '@tongban/contracts/library.ts'
import * as notices from '@tongban/contracts/notices.ts'
import { Failure } from '../../kernel/failure.ts'
import { command, query, type Service } from '../../kernel/http/service.ts'
import { countAffected } from './affected.ts'
import { getChangeRow } from './change.access.ts'
import { dropException, requestException } from './commands/ask-exception.ts'
import { openChange } from './commands/open-change.ts'
import { reviewChange } from './commands/review-change.ts'
import { saveChange, saveDefinition } from './commands/save-change.ts'
import { addDraft, removeDraft } from './commands/split-draft.ts'
import { submitChange, withdrawChange } from './commands/submit-change.ts'
import { findStandardProcess } from './library-file.repository.ts'
import { findBasicItems, getVersion } from './queries/find-basic-items.ts'
import { getComingChange } from './queries/get-coming-change.ts'
import { findAuthorities, getVocabulary } from './queries/get-vocabulary.ts'
import { listChanges } from './queries/list-changes.ts'
import { presentChange } from './queries/present-change.ts'
import { getItemFate, getNotice, listNotices } from './queries/read-notices.ts'
import { selfCheck } from './self-check.ts'

export function mountLibrary(service: Service): void {
  query(service, changes.listChanges, ({ query, reading }) => listChanges(reading, query))
  query(service, changes.getChange, async ({ params: { changeId }, reading }) =>
    presentChange(reading, await getChangeRow(reading, changeId)),
  )
  query(service, changes.checkChange, async ({ params: { changeId }, reading }) =>
    selfCheck(reading, await getChangeRow(reading, changeId)),
  )
  query(service, changes.countAffected, ({ params, reading }) => countAffected(reading, params.code))
  command(service, changes.openChange, ({ body, work }) => openChange(work, body))
  command(service, changes.saveChange, ({ params, body, work }) => saveChange(work, params.changeId, body))
  command(service, changes.saveDefinition, ({ params, body, work }) =>
    saveDefinition(work, params.changeId, params.draft, body),
  )
  command(service, changes.addDraft, ({ params, work }) => addDraft(work, params.changeId))
  command(service, changes.removeDraft, ({ params, work }) =>
    removeDraft(work, params.changeId, params.draft),
  )
  command(service, changes.requestException, ({ params, body, work }) =>
    requestException(work, params.changeId, body),
  )
  command(service, changes.dropException, ({ params, work }) =>
    dropException(work, params.changeId, params.exceptionId),
  )
  command(service, changes.submitChange, ({ params, work }) => submitChange(work, params.changeId))
  command(service, changes.withdrawChange, ({ params, body, work }) =>
    withdrawChange(work, params.changeId, body.reason),
  )
  command(service, changes.reviewChange, ({ params, body, work }) =>
    reviewChange(work, params.changeId, body),
  )
  query(service, editing.findBasicItems, ({ query, reading }) => findBasicItems(reading, query))
  query(service, editing.getVersion, ({ params, reading }) => getVersion(reading, params))
  query(service, editing.findAuthorities, ({ query, reading }) => findAuthorities(reading, query))
  query(service, editing.getVocabulary, ({ reading }) => getVocabulary(reading))
  query(service, editing.getStandardProcess, async ({ params: { key }, reading }) => {
    const found = await findStandardProcess(reading.db, key)
    if (!found) throw new Failure('standard_process.not_found')
    return found
  })
  query(service, notices.listNotices, ({ query, reading }) => listNotices(reading, query))
  query(service, notices.getNotice, ({ params, reading }) => getNotice(reading, params.noticeId))
  query(service, notices.getComingChange, ({ params, reading }) => getComingChange(reading, params.code))
  query(service, notices.getItemFate, ({ params, reading }) => getItemFate(reading, params.code))
}
