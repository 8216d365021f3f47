import { StyleProvider } from '@ant-design/cssinjs'
import { App, ConfigProvider, type ThemeConfig, theme } from 'antd'
import enUS from 'antd/es/locale/en_US.js'
import zhCN from 'antd/es/locale/zh_CN.js'
import { type ReactNode, useSyncExternalStore } from 'react'
import { useLanguage } from './language.tsx'

const DARK = matchMedia('(prefers-color-scheme: dark)')
const STILL = matchMedia('(prefers-reduced-motion: reduce)')
const CONTRAST = matchMedia('(prefers-contrast: more)')

/**
 * Ant Design in the colours, shapes and type of the platform's token file, which follows the system's light and dark.
 * Its styles stand in a cascade layer, below ours.
 */
export function Look({ children }: { children: ReactNode }) {
  const { language } = useLanguage()
  const dark = useMedia(DARK)
  const isStill = useMedia(STILL)
  useMedia(CONTRAST)
  return (
    <StyleProvider layer>
      <ConfigProvider
        locale={language === 'zh' ? zhCN : enUS}
        theme={themeOf(dark, isStill)}
        button={{ autoInsertSpace: false }}
        getPopupContainer={placeOf}
        wave={{ disabled: true }}
      >
        <App message={{ top: 64 }}>{children}</App>
      </ConfigProvider>
    </StyleProvider>
  )
}

/** What opens belongs to the landmark, or to the dialog, in which it was opened: assistive technology finds it there. */
const placeOf = (opener?: HTMLElement): HTMLElement =>
  opener?.closest<HTMLElement>('[role="dialog"], main') ?? document.body

function useMedia(media: MediaQueryList): boolean {
  return useSyncExternalStore(
    (changed) => {
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => media.matches,
  )
}

function themeOf(dark: boolean, isStill: boolean): ThemeConfig {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    components: {
      Tabs: {
        itemSelectedColor: token('accent'),
        itemHoverColor: token('accent'),
        inkBarColor: token('accent'),
      },
      Alert: { withDescriptionPadding: '8px 12px', withDescriptionIconSize: 18 },
    },
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      // Without movement nothing waits for the end of one.
      motion: !isStill,
      colorPrimary: token('fill'),
      colorInfo: token('accent'),
      colorLink: token('accent'),
      colorLinkHover: token('accent-deep'),
      colorLinkActive: token('accent-deep'),
      colorSuccess: token('good'),
      colorWarning: token('caution'),
      colorError: token('bad'),
      colorInfoBg: token('accent-tint'),
      colorSuccessBg: token('good-tint'),
      colorWarningBg: token('caution-tint'),
      colorErrorBg: token('bad-tint'),
      colorText: token('ink'),
      colorTextHeading: token('ink'),
      colorTextSecondary: token('ink-soft'),
      colorTextTertiary: token('ink-soft'),
      colorTextDescription: token('ink-soft'),
      colorTextPlaceholder: token('ink-soft'),
      colorBgLayout: token('paper'),
      colorBgContainer: token('surface'),
      colorBgElevated: token('surface'),
      colorBorder: token('line-strong'),
      colorBorderSecondary: token('line'),
      borderRadius: Number.parseInt(token('radius-s'), 10) + 1,
      borderRadiusLG: Number.parseInt(token('radius-m'), 10),
      fontFamily: token('font'),
      fontFamilyCode: token('font-figures'),
      fontSize: 14,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
  }
}
