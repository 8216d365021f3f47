import { readFileSync } from 'node:fs'
import type { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import { basicItemOf } from './basic-item.ts'
import { readEntry } from './entry.ts'
import { type Implementation, implementationsOf } from './implementation.ts'
import { lawBook } from './law-book.ts'
import type { PartName } from './parts.ts'
import { playedBasicItems, playedElsewhere } from './played-items.ts'
import { parseSheet } from './sheet.ts'

/** A part of the catalogue: entries of the 基本目录 and what the authorities make of them. */
export interface Part {
  readonly basicItems: readonly BasicDefinition[]
  readonly implementations: readonly Implementation[]
}

/** Parts do not need each other, so that each can be published by itself. */
export function readPart(name: PartName): Part {
  if (name === 'played') return { basicItems: playedBasicItems(), implementations: playedElsewhere() }
  const file = `${name}.tsv`
  const sheet = parseSheet(file, readFileSync(new URL(`sheets/${file}`, import.meta.url), 'utf8'))
  const cite = lawBook(sheet.laws)
  const entries = sheet.rows.map((row) => readEntry(row, cite))
  return { basicItems: entries.map(basicItemOf), implementations: entries.flatMap(implementationsOf) }
}
