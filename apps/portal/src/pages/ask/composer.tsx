import { Button } from '@tongban/ui/components/button.tsx'
import { usePage } from '../../page.tsx'
import { type Asked, type Conversation, writeAsked } from './conversation.ts'

/** Asked of an item most often, and the words in which they are asked. */
const READY = [
  'materials',
  'fee',
  'time',
  'place',
  'online',
  'conditions',
  'proxy',
  'result',
  'complaint',
] as const
const EXAMPLES = ['elder', 'restaurant', 'driving', 'newborn'] as const

/** Where the next question is typed, with ready ones beside. */
export function Composer({ conversation }: { conversation: Conversation }) {
  const { t } = usePage()
  const { turns, context } = conversation
  const ready = context.item
    ? READY.map((name) => t(`ask.ready_${name}`))
    : turns.length === 0
      ? EXAMPLES.map((name) => t(`ask.example_${name}`))
      : []
  return (
    <form method="post" action="/ask#latest" class="composer" noValidate>
      <input type="hidden" name="context" value={JSON.stringify(context)} />
      <Earlier asked={turns.filter(({ reply }) => !reply.isPrivate).map(({ asked }) => asked)} />
      <div class="composer-row">
        <label class="tb-hidden" for="question">
          {t('ask.question')}
        </label>
        <input
          class="tb-input"
          id="question"
          name="question"
          type="text"
          maxLength={200}
          autocomplete="off"
          enterkeyhint="send"
          placeholder={t('ask.placeholder')}
        />
        <Button>{t('ask.send')}</Button>
      </div>
      {ready.length > 0 && (
        <fieldset class="chips">
          <legend class="tb-hidden">{t(context.item ? 'ask.ready' : 'ask.examples')}</legend>
          {ready.map((words) => (
            <button key={words} type="submit" class="chip" name="ready" value={words}>
              {words}
            </button>
          ))}
        </fieldset>
      )}
    </form>
  )
}

/** What was asked so far, so that the next page can show it again. */
export const Earlier = ({ asked }: { asked: readonly Asked[] }) => (
  <>
    {asked.slice(-5).map((one, index) => (
      <input key={`${index}${one.question}`} type="hidden" name="earlier" value={writeAsked(one)} />
    ))}
  </>
)
