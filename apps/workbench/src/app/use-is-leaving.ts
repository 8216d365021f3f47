import { createContext, use, useCallback } from 'react'
import { type Location, type Navigation, useLocation } from 'react-router'

type Whereabouts = { readonly location: Location; readonly navigation: Navigation }

/** Where one is at this very moment. */
export const WhereNow = createContext<(() => Whereabouts) | undefined>(undefined)

/**
 * Whether one has set out for another place, whose file may take its time, or is there and only sees the old one still:
 * what is on the screen learns of both later (`useNavigation` is rendered as a transition), on a slow machine too late.
 */
export function useIsLeaving(): () => boolean {
  const whereNow = use(WhereNow)
  const { key } = useLocation()
  return useCallback(() => {
    const now = whereNow?.()
    return now !== undefined && (now.navigation.state !== 'idle' || now.location.key !== key)
  }, [whereNow, key])
}
