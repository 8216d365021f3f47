import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** The one paper of the demonstration: it says that it stands for a material that somebody handed in. */
export const SAMPLE_MATERIAL = readFileSync(new URL('../data/sample-material.pdf', import.meta.url))
export const SAMPLE_MATERIAL_SHA256 = createHash('sha256').update(SAMPLE_MATERIAL).digest('hex')
