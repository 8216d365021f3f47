import { type SupervisionRow, supervisionBoard } from '@tongban/contracts/reactions.ts'
import { Modal, Skeleton } from 'antd'
import { useState } from 'react'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { OrderForm } from '../../forms/order-form.tsx'
import { PageHead } from '../../show/page-head.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { BoardFigures } from './board-figures.tsx'
import { Cards } from './cards.tsx'
import { Organizations } from './organizations.tsx'
import './supervision.css'

const REFRESH_MS = 60_000

/** 电子监察: what is running late, where, and the order to hurry it. */
export function Supervision() {
  const { say } = useLanguage()
  const { data, error, refetch } = useQuestion(supervisionBoard, {}, { refetchInterval: REFRESH_MS })
  const [ordered, setOrdered] = useState<SupervisionRow>()
  return (
    <>
      <PageHead title={say('room.supervision')} text={say('supervision.text')} />
      {error && <ProblemNote problem={error.problem} retry={() => void refetch()} />}
      {!data && !error && (
        <Skeleton active title={false} paragraph={{ rows: 8 }} aria-label={say('loading')} />
      )}
      {data && (
        <>
          <BoardFigures board={data} />
          <div className="supervision-columns">
            <Cards onOrder={setOrdered} />
            <Organizations organizations={data.organizations} />
          </div>
        </>
      )}
      <Modal
        open={ordered !== undefined}
        onCancel={() => setOrdered(undefined)}
        footer={null}
        title={say('order.title', { item: ordered?.itemName ?? '' })}
        destroyOnHidden
      >
        {ordered && (
          <>
            <p className="soft" lang="zh-CN">
              {ordered.organizationName} · {ordered.number}
            </p>
            <OrderForm caseId={ordered.caseId} onDone={() => setOrdered(undefined)} />
          </>
        )}
      </Modal>
    </>
  )
}
