import { formatDay } from '@tongban/i18n/format.ts'
import { Button, ButtonLink } from '@tongban/ui/components/button.tsx'
import { ErrorSummary } from '@tongban/ui/components/error-summary.tsx'
import { ChoiceField, TextField } from '@tongban/ui/components/field.tsx'
import { TickField } from '../../components/tick-field.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import { PostForm } from '../../post-form.tsx'
import type { ScopeItem } from './chosen-items.ts'
import { type Entry, lastDay, lastDays, partOf, SPANS, type Span } from './mandate-entry.ts'
import type { Asked, GivenKind } from './new-mandate.tsx'

/** Everything on one page, so that it works without script: looking for items posts the form as it stands. */
export function MandateForm({ entry, found, wrong, kinds }: Asked & { kinds: readonly GivenKind[] }) {
  const { t, language } = usePage()
  const error = (id: string) => wrong.find(({ fieldId }) => fieldId === id)?.message
  return (
    <div class="wrap narrow">
      {wrong.length > 0 && <ErrorSummary title={t('mandates.problem')} entries={wrong} />}
      <h1>{t('mandates.new_title')}</h1>
      <p class="lead">{t('mandates.new_lead')}</p>
      <PostForm action="/mandates/new" class="panel">
        {kinds.length === 1 ? (
          <input type="hidden" name="kind" value={kinds[0]} />
        ) : (
          <ChoiceField
            name="kind"
            legend={t('mandates.kind')}
            value={entry.kind || kinds[0]}
            choices={kinds.map((kind) => ({
              value: kind,
              label: t(`mandates.kind_${kind}`),
              hint: t(`mandates.kind_${kind}_hint`),
            }))}
          />
        )}
        <TextField
          id="name"
          name="name"
          label={t('mandates.name')}
          value={entry.name}
          error={error('name')}
          autocomplete="off"
          maxLength={60}
          required
        />
        <TextField
          id="number"
          name="number"
          label={t('mandates.number')}
          hint={t('mandates.number_hint')}
          value={entry.number}
          error={error('number')}
          autocomplete="off"
          maxLength={40}
          required
        />
        <ChoiceField
          name="scope"
          legend={t('mandates.scope')}
          value={entry.scope}
          choices={[
            { value: 'some', label: t('mandates.scope_some') },
            { value: 'all', label: t('mandates.scope_all'), hint: t('mandates.scope_all_hint') },
          ]}
        />
        <div class="named-items">
          <ItemChoice
            entry={entry}
            found={found}
            error={error('q')}
            label={t('mandates.find_label')}
            page="/mandates/new"
          />
          <PartChoice entry={entry} error={error('parts')} />
        </div>
        <TextField
          id="amount"
          name="amount"
          label={t('mandates.max_amount')}
          hint={t('mandates.max_amount_hint')}
          value={entry.amount}
          error={error('amount')}
          autocomplete="off"
          maxLength={20}
        />
        <ChoiceField
          name="span"
          legend={t('mandates.how_long')}
          value={entry.span}
          choices={[
            ...(Object.keys(SPANS) as Span[]).map((span) => ({
              value: span,
              label: t(`mandates.${span}`),
              hint: t('mandates.last_day', { day: formatDay(lastDay(span), language) }),
            })),
            { value: 'named', label: t('mandates.named'), hint: t('mandates.named_hint') },
          ]}
        />
        <div class="named-day">
          <TextField
            id="until"
            name="until"
            label={t('mandates.until_label')}
            hint={t('mandates.until_hint', { day: formatDay(lastDays().max, language) })}
            value={entry.until}
            error={error('until')}
            autocomplete="off"
            maxLength={20}
            day={lastDays()}
          />
        </div>
        <div class="tb-form-actions">
          <Button large name="act" value="offer">
            {t('mandates.send')}
          </Button>
          <ButtonLink href="/mandates" kind="secondary">
            {t('mandates.back')}
          </ButtonLink>
        </div>
      </PostForm>
    </div>
  )
}

/** Chosen items stay ticked; what the words find is added by ticking it. The answer begins where it is to be read. */
export function ItemChoice({
  entry: { items, q },
  found,
  error,
  label,
  page,
}: Pick<Asked, 'found'> & {
  entry: Pick<Entry, 'items' | 'q'>
  error: string | undefined
  label: string
  page: string
}) {
  const { t } = usePage()
  return (
    <>
      {items.length > 0 && (
        <fieldset class="tb-field" id="chosen">
          <legend class="tb-label">{t('mandates.chosen')}</legend>
          {items.map(({ basicCode, name }) => (
            <TickField
              key={basicCode}
              id={`item-${basicCode}`}
              name="item"
              value={basicCode}
              checked
              label={<Zh>{name}</Zh>}
            />
          ))}
        </fieldset>
      )}
      <TextField id="q" name="q" label={label} value={q} error={error} autocomplete="off" maxLength={100} />
      {found && found.length === 0 && (
        <p class="tb-hint" id="found">
          {t('mandates.found_none')}
        </p>
      )}
      {found && found.length > 0 && (
        <fieldset class="tb-field" id="found">
          <legend class="tb-label">{t('mandates.found')}</legend>
          {found.map(({ basicCode, name }) => (
            <TickField
              key={basicCode}
              id={`found-${basicCode}`}
              name="item"
              value={basicCode}
              label={<Zh>{name}</Zh>}
            />
          ))}
          <p class="find-items">
            <Button kind="secondary" name="act" value="find" action={`${page}#chosen`}>
              {t('mandates.take')}
            </Button>
          </p>
        </fieldset>
      )}
      <p class="find-items">
        <Button kind="secondary" name="act" value="find" icon="search" action={`${page}#found`}>
          {t('mandates.find')}
        </Button>
      </p>
    </>
  )
}

function PartChoice({ entry, error }: { entry: Entry; error: string | undefined }) {
  const { t } = usePage()
  if (entry.items.length === 0) return null
  return (
    <fieldset class={error ? 'tb-field tb-field-wrong' : 'tb-field'} id="parts">
      <legend class="tb-label">{t('mandates.which_parts')}</legend>
      <p class="tb-hint">{t('mandates.which_parts_hint')}</p>
      {error && <p class="tb-error">{error}</p>}
      {entry.items.map((item) => (
        <Parts key={item.basicCode} item={item} ticked={entry.parts} />
      ))}
    </fieldset>
  )
}

function Parts({ item, ticked }: { item: ScopeItem; ticked: ReadonlySet<string> }) {
  return (
    <>
      <input type="hidden" name="seen" value={item.basicCode} />
      {item.parts.map((part, index) => (
        <TickField
          key={partOf(item, index)}
          id={`part-${item.basicCode}-${index}`}
          name="part"
          value={partOf(item, index)}
          checked={ticked.has(partOf(item, index))}
          label={<Zh>{`${item.name}：${part.title}`}</Zh>}
        />
      ))}
    </>
  )
}
