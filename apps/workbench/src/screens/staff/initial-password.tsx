import { Button, Modal } from 'antd'
import { useLanguage } from '../../app/language.tsx'
import { Copyable } from '../../show/copyable.tsx'

type Given = { password: string | undefined; isReset?: boolean; onTold: () => void }

/** 初始密码: shown this once. */
export function InitialPassword({ password, isReset = false, onTold }: Given) {
  const { say } = useLanguage()
  return (
    <Modal
      open={password !== undefined}
      title={say('staff.password_title')}
      closable={false}
      keyboard={false}
      footer={
        <Button type="primary" onClick={onTold}>
          {say('staff.password_told')}
        </Button>
      }
    >
      <p>{say(isReset ? 'staff.password_text_reset' : 'staff.password_text')}</p>
      <Copyable text={password ?? ''}>
        <code className="staff-password">{password}</code>
      </Copyable>
    </Modal>
  )
}
