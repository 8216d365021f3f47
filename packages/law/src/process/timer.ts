import type { TimerSpec } from './graph.ts'

/** Reads `P3D`, `PT8H` (ISO 8601 duration, not negative, not zero) or `P5WD` (working days). */
export function readTimer(text: string): TimerSpec | undefined {
  const workingDays = /^P([1-9]\d{0,3})WD$/.exec(text)
  if (workingDays) return { kind: 'working_days', days: Number(workingDays[1]) }
  try {
    return Temporal.Duration.from(text).sign > 0 ? { kind: 'duration', iso: text } : undefined
  } catch {
    return undefined
  }
}
