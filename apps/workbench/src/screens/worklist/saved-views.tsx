import DeleteOutlined from '@ant-design/icons/es/icons/DeleteOutlined'
import { Button, Input, Popover } from 'antd'
import { type FormEvent, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { useLanguage } from '../../app/language.tsx'
import { readViews, type View, writeViews } from './views.ts'
import './saved-views.css'

/** Filters under a name, kept in this browser. */
export function SavedViews() {
  const { say } = useLanguage()
  const { search } = useLocation()
  const [views, setViews] = useState(readViews)
  const [name, setName] = useState('')
  const [open, setOpen] = useState(false)
  const keep = (changed: readonly View[]) => {
    setViews(changed)
    writeViews(changed)
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    const given = name.trim()
    if (!given) return
    keep([...views.filter((view) => view.name !== given), { name: given, search }])
    setName('')
  }
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      getPopupContainer={(button) => button.parentElement ?? button}
      content={
        <div className="saved-views">
          {views.length === 0 && <p className="soft">{say('views.none')}</p>}
          <ul>
            {views.map((view) => (
              <li key={view.name}>
                <Link
                  to={{ search: view.search }}
                  aria-current={view.search === search || undefined}
                  onClick={() => setOpen(false)}
                >
                  {view.name}
                </Link>
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={say('views.remove', { name: view.name })}
                  onClick={() => keep(views.filter((other) => other !== view))}
                />
              </li>
            ))}
          </ul>
          <form onSubmit={save}>
            <Input
              aria-label={say('views.name')}
              placeholder={say('views.name')}
              maxLength={20}
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
            <Button htmlType="submit">{say('views.save')}</Button>
          </form>
        </div>
      }
    >
      <Button aria-expanded={open}>{say('views.title')}</Button>
    </Popover>
  )
}
