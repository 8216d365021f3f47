import { defineEvent } from '../events/announce.ts'

/** The one chain of what happened to the platform's own keys. */
export const KEYS_STREAM = '01900000-0000-7000-8000-000000000009'

type Keys = { masterKey: string; indexKey: string }
export const rotationStarted = defineEvent<Keys>('keys.rotation_started')
/** Nothing is left under an older key. `rows`: how many were changed. */
export const keysRotated = defineEvent<Keys & { rows: number }>('keys.rotated')
