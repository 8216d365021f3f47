import { LIST_KINDS, type ListKind, previewList } from '@tongban/contracts/public-lists.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { publicListWords } from '@tongban/i18n/public-lists.ts'
import { Alert, Button } from 'antd'
import { useParams } from 'react-router'
import { useQuestion } from '../../../api/use-question.ts'
import { useLanguage } from '../../../app/language.tsx'
import { Missing } from '../../../app/missing.tsx'
import { oneOf } from '../../../app/use-address.ts'
import { Blank } from '../../../show/blank.tsx'
import { Figure, Figures } from '../../../show/figures.tsx'
import { ProblemNote } from '../../../show/problem-note.tsx'
import { WaitingScreen } from '../../../show/waiting-screen.tsx'
import { StandardsHead } from '../standards-head.tsx'
import { Changes } from './changes.tsx'
import { PublishForm } from './publish-form.tsx'

/** What a list would be now, beside what is published, and the act that publishes it. */
export function ListPreview() {
  const { region = '', kind: named = '' } = useParams()
  const kind = oneOf(LIST_KINDS, named)
  return kind ? <Preview region={region} kind={kind} /> : <Missing />
}

function Preview({ region, kind }: { region: string; kind: ListKind }) {
  const { language, say } = useLanguage()
  const { data, error, refetch } = useQuestion(previewList, {
    params: { region, kind },
    query: { limit: 1 },
  })
  if (error && !data) return <ProblemNote page problem={error.problem} retry={() => void refetch()} />
  if (!data) return <WaitingScreen />
  const words = publicListWords(language)
  const { edition, added, removed, changed, lines, withoutReason } = data
  const title = words('brochure.title', { region: data.region.name, list: words(`list.${kind}`) })
  const isSame = added + removed + changed === 0 && edition !== null
  return (
    <>
      <StandardsHead
        title={title}
        text={
          edition
            ? say('lists_room.compared', { number: edition.number, day: formatDay(edition.day, language) })
            : say('lists_room.first')
        }
      >
        {edition && (
          <Button href={`/lists/${region}/${kind}`} target="_blank">
            {say('lists_room.public_page')}
          </Button>
        )}
      </StandardsHead>
      <Figures>
        <Figure label={say('lists_room.now')}>{lines}</Figure>
        <Figure label={say('lists_room.added')}>{added}</Figure>
        <Figure label={say('lists_room.removed')}>{removed}</Figure>
        <Figure label={say('lists_room.changed')}>{changed}</Figure>
      </Figures>
      {withoutReason > 0 && (
        <Alert
          showIcon
          type="warning"
          className="list-warning"
          title={say('lists_room.without_reason', { count: withoutReason })}
        />
      )}
      {isSame ? (
        <Blank title={say('lists_room.unchanged')} text={say('lists_room.unchanged_text')} />
      ) : (
        <div className="list-columns">
          <Changes region={region} kind={kind} />
          <section className="panel">
            <h2>{say('lists_room.publish', { number: (edition?.number ?? 0) + 1 })}</h2>
            {data.mayPublish ? (
              <PublishForm
                region={region}
                kind={kind}
                digest={data.digest}
                number={(edition?.number ?? 0) + 1}
              />
            ) : (
              <p className="soft">{say('lists_room.may_not')}</p>
            )}
          </section>
        </div>
      )}
    </>
  )
}
