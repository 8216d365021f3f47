import type { OfficerCase } from '@tongban/contracts/officer-cases.ts'
import { Tabs } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { useAddress } from '../../app/use-address.ts'
import { useShortcuts } from '../../app/use-shortcuts.ts'
import { ScreenMark } from '../../show/screen-mark.tsx'
import { ActionPanel } from './actions/action-panel.tsx'
import { Application } from './application/application.tsx'
import { CaseHead } from './case-head.tsx'
import { MarkingContext, useMarking } from './correction/marking.ts'
import { Course } from './course/course.tsx'
import { Members } from './members.tsx'
import { Record } from './record.tsx'
import { useNextCase } from './use-next-case.ts'
import './application/application.css'
import './case.css'

/** One case: what was applied for and how it goes on the left, what may be done on the right. */
export function CaseFile({ file }: { file: OfficerCase }) {
  const { say } = useLanguage()
  const { params, change } = useAddress()
  const [isMarking, setMarking] = useState(false)
  const marking = useMarking(isMarking)
  const goToNext = useNextCase(file.id)
  useShortcuts({ n: goToNext })
  const tabs = [
    { key: 'application', label: say('case.tab_application'), children: <Application file={file} /> },
    { key: 'course', label: say('case.tab_course'), children: <Course file={file} /> },
    ...(file.members.length > 0
      ? [
          {
            key: 'members',
            label: say('case.tab_members', { count: file.members.length }),
            children: <Members file={file} />,
          },
        ]
      : []),
    { key: 'record', label: say('case.tab_record'), children: <Record file={file} /> },
  ]
  const tab = params.get('tab')
  return (
    <MarkingContext value={marking}>
      <ScreenMark />
      <CaseHead file={file} />
      <a className="to-actions" href="#actions">
        {say('case.to_actions')}
      </a>
      <div className="case-columns">
        <Tabs
          className="case-main"
          activeKey={isMarking ? 'application' : (tabs.find(({ key }) => key === tab)?.key ?? 'application')}
          onChange={(key) => change({ tab: key })}
          items={tabs}
        />
        <ActionPanel file={file} onMarking={setMarking} onNext={goToNext} />
      </div>
    </MarkingContext>
  )
}
