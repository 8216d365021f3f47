import { cases as casesEn } from './en/cases.ts'
import { closings as closingsEn } from './en/closings.ts'
import { codes as codesEn } from './en/codes.ts'
import { security as securityEn } from './en/security.ts'
import { staff as staffEn } from './en/staff.ts'
import { actions as actionsEn } from './en/workbench/actions.ts'
import { caseFile as caseFileEn } from './en/workbench/case-file.ts'
import { clients as clientsEn } from './en/workbench/clients.ts'
import { closingRoom as closingRoomEn } from './en/workbench/closings.ts'
import { conflicts as conflictsEn } from './en/workbench/conflicts.ts'
import { consultations as consultationsEn } from './en/workbench/consultations.ts'
import { explain as explainEn } from './en/workbench/explain.ts'
import { frame as frameEn } from './en/workbench/frame.ts'
import { items as itemsEn } from './en/workbench/items.ts'
import { library as libraryEn } from './en/workbench/library.ts'
import { lists as listsEn } from './en/workbench/lists.ts'
import { oneCode as oneCodeEn } from './en/workbench/one-code.ts'
import { searchLog as searchLogEn } from './en/workbench/search-log.ts'
import { securityRooms as securityRoomsEn } from './en/workbench/security.ts'
import { staffRoom as staffRoomEn } from './en/workbench/staff.ts'
import { standardsRoom as standardsRoomEn } from './en/workbench/standards.ts'
import { supervision as supervisionEn } from './en/workbench/supervision.ts'
import { transfer as transferEn } from './en/workbench/transfer.ts'
import { windowRoom as windowRoomEn } from './en/workbench/window.ts'
import { worklist as worklistEn } from './en/workbench/worklist.ts'
import { translator } from './translator.ts'
import { cases } from './zh/cases.ts'
import { closings } from './zh/closings.ts'
import { codes } from './zh/codes.ts'
import { security } from './zh/security.ts'
import { staff } from './zh/staff.ts'
import { actions } from './zh/workbench/actions.ts'
import { caseFile } from './zh/workbench/case-file.ts'
import { clients } from './zh/workbench/clients.ts'
import { closingRoom } from './zh/workbench/closings.ts'
import { conflicts } from './zh/workbench/conflicts.ts'
import { consultations } from './zh/workbench/consultations.ts'
import { explain } from './zh/workbench/explain.ts'
import { frame } from './zh/workbench/frame.ts'
import { items } from './zh/workbench/items.ts'
import { library } from './zh/workbench/library.ts'
import { lists } from './zh/workbench/lists.ts'
import { oneCode } from './zh/workbench/one-code.ts'
import { searchLog } from './zh/workbench/search-log.ts'
import { securityRooms } from './zh/workbench/security.ts'
import { staffRoom } from './zh/workbench/staff.ts'
import { standardsRoom } from './zh/workbench/standards.ts'
import { supervision } from './zh/workbench/supervision.ts'
import { transfer } from './zh/workbench/transfer.ts'
import { windowRoom } from './zh/workbench/window.ts'
import { worklist } from './zh/workbench/worklist.ts'

/** Everything the workbench says. A new module of words is added to both lists. */
export const workbenchWords = translator({
  zh: {
    ...security,
    ...cases,
    ...codes,
    ...explain,
    ...frame,
    ...worklist,
    ...caseFile,
    ...actions,
    ...lists,
    ...clients,
    ...conflicts,
    ...consultations,
    ...items,
    ...library,
    ...supervision,
    ...oneCode,
    ...searchLog,
    ...standardsRoom,
    ...securityRooms,
    ...transfer,
    ...staff,
    ...staffRoom,
    ...closings,
    ...closingRoom,
    ...windowRoom,
  },
  en: {
    ...securityEn,
    ...casesEn,
    ...codesEn,
    ...explainEn,
    ...frameEn,
    ...worklistEn,
    ...caseFileEn,
    ...actionsEn,
    ...listsEn,
    ...clientsEn,
    ...conflictsEn,
    ...consultationsEn,
    ...itemsEn,
    ...libraryEn,
    ...supervisionEn,
    ...oneCodeEn,
    ...searchLogEn,
    ...standardsRoomEn,
    ...securityRoomsEn,
    ...transferEn,
    ...staffEn,
    ...staffRoomEn,
    ...closingsEn,
    ...closingRoomEn,
    ...windowRoomEn,
  },
})

/** The workbench's voice in one language. */
export type WorkbenchSay = ReturnType<typeof workbenchWords>
