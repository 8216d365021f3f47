import { useEffect } from 'react'

/** Asks again every so often while something is under way. */
export function useRefresh(isActive: boolean, everyMs: number, refresh: () => void): void {
  useEffect(() => {
    if (!isActive) return
    const timer = setInterval(refresh, everyMs)
    return () => clearInterval(timer)
  }, [isActive, everyMs, refresh])
}
