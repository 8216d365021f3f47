import type { Choice } from '@tongban/contracts/answers.ts'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import { AnswerView } from './answer-view.tsx'
import { Earlier } from './composer.tsx'
import { type Asked, type Turn, writeAsked } from './conversation.ts'
import { ReplyLinks } from './reply-links.tsx'

type Props = {
  turn: Turn
  /** This question and those before it. */
  earlier: readonly Asked[]
  isLatest: boolean
}

/** A question and what was answered; choices and ways on only where the conversation stands. */
export function TurnView({ turn, earlier, isLatest }: Props) {
  const { t } = usePage()
  const { asked, reply } = turn
  return (
    <li class="turn" id={isLatest ? 'latest' : undefined}>
      <p class="turn-question">
        <span class="tb-hidden">{t('ask.you')}</span>
        {reply.isPrivate ? t('ask.private') : <Zh>{asked.label ?? asked.question}</Zh>}
      </p>
      <div class="turn-answer">
        <AnswerView reply={reply} />
        {isLatest && reply.choices.length > 0 && (
          <Choices choices={reply.choices} question={asked.question} earlier={earlier} />
        )}
        {isLatest && <ReplyLinks reply={reply} question={asked.question} />}
      </div>
    </li>
  )
}

function Choices(props: { choices: readonly Choice[]; question: string; earlier: readonly Asked[] }) {
  const { t } = usePage()
  return (
    <form method="post" action="/ask#latest" noValidate>
      <Earlier asked={props.earlier} />
      <fieldset class="choices">
        <legend class="tb-hidden">{t('ask.choose')}</legend>
        {props.choices.map(({ label, detail, context }) => (
          <button
            key={`${label}${detail}`}
            type="submit"
            class="choice"
            name="choice"
            value={writeAsked({ question: props.question, context, label })}
          >
            <Zh>{label}</Zh>
            {detail && (
              <span class="tb-soft tb-small">
                <Zh>{detail}</Zh>
              </span>
            )}
          </button>
        ))}
      </fieldset>
    </form>
  )
}
