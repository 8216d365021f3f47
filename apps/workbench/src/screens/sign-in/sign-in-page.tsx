import { BrandMark } from '../../app/brand-mark.tsx'
import { useLanguage } from '../../app/language.tsx'
import { LanguageSwitch } from '../../app/language-switch.tsx'
import { SignIn } from './sign-in.tsx'

export function SignInPage() {
  const { say } = useLanguage()
  return (
    <div className="sign-in-page">
      <title>{say('sign_in.title')}</title>
      <header>
        <BrandMark />
        <p className="sign-in-name">{say('shell.name')}</p>
        <p className="sign-in-motto">{say('sign_in.motto')}</p>
      </header>
      <main className="sign-in-card">
        <h1>{say('sign_in.title')}</h1>
        <SignIn />
      </main>
      <footer>
        <a href="/">{say('sign_in.portal')}</a> <LanguageSwitch />
      </footer>
    </div>
  )
}
