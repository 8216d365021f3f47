import { AGREEMENT_VERSION } from '@tongban/contracts/sign-in.ts'
import type { ComponentChildren } from 'preact'
import { usePage } from '../page.tsx'

type Given = { label: ComponentChildren; agreed: boolean; error: string | undefined }

/** 服务协议: the version in force, to be accepted; `agreement` is what the form sends. */
export function AgreementChoice({ label, agreed, error }: Given) {
  const { t } = usePage()
  return (
    <div class={error ? 'tb-field tb-field-wrong' : 'tb-field'}>
      {error && (
        <p class="tb-error" id="agreement-error">
          {error}
        </p>
      )}
      <div class="tb-choice">
        <input
          type="checkbox"
          id="agreement"
          name="agreement"
          value={AGREEMENT_VERSION}
          checked={agreed}
          aria-describedby={error && 'agreement-error'}
        />
        <label class="tb-choice-label" for="agreement">
          {label} {t('register.agreement')}
        </label>
      </div>
      <p>
        <a href="/agreement" target="_blank" rel="noopener">
          {t('register.agreement')}
        </a>
      </p>
    </div>
  )
}
