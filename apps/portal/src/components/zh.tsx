import type { ComponentChildren } from 'preact'
import { usePage } from '../page.tsx'

/** Content that exists in Chinese only, marked so that an English page is read out in the right voice. */
export function Zh({ children }: { children: ComponentChildren }) {
  return usePage().language === 'zh' ? children : <span lang="zh-CN">{children}</span>
}
