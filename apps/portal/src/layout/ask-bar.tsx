import { Button } from '@tongban/ui/components/button.tsx'
import { usePage } from '../page.tsx'

/** 智能问答 on every page: a question of up to 40 characters, with the item of the page if it has one. */
export function AskBar({ item }: { item: string | undefined }) {
  const { t } = usePage()
  return (
    <aside class="ask-bar" aria-labelledby="ask-bar-title">
      <form method="post" action="/ask#latest" class="wrap" noValidate>
        {item && <input type="hidden" name="item" value={item} />}
        <label id="ask-bar-title" for="ask-bar">
          {t(item ? 'ask.bar_item' : 'ask.bar')}
        </label>
        <div class="composer-row">
          <input
            class="tb-input"
            id="ask-bar"
            name="question"
            type="text"
            maxLength={40}
            autocomplete="off"
            enterkeyhint="send"
            placeholder={t('ask.bar_placeholder')}
          />
          <Button kind="secondary">{t('ask.send')}</Button>
        </div>
      </form>
    </aside>
  )
}
