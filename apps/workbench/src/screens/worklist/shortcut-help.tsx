import { Modal } from 'antd'
import { useLanguage } from '../../app/language.tsx'
import './shortcut-help.css'

const KEYS = [
  ['j', 'key.next'],
  ['k', 'key.previous'],
  ['Enter', 'key.open'],
  ['c', 'key.claim'],
  ['/', 'key.search'],
  ['n', 'key.next_case'],
  ['?', 'key.help'],
] as const

export function ShortcutHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { say } = useLanguage()
  return (
    <Modal open={open} title={say('key.title')} footer={null} onCancel={onClose} width={420}>
      <dl className="shortcut-help">
        {KEYS.map(([key, word]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(word)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
