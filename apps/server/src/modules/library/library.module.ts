import type { Module } from '../../kernel/module.ts'
import { changeBelongings } from './belongings.ts'
import { mountCatalogFiles } from './catalog-files.ts'
import { effectChanges } from './library.jobs.ts'
import { mountLibrary } from './library.routes.ts'

export const libraryModule: Module = {
  name: 'library',
  jobs: [effectChanges],
  belongings: changeBelongings,
  mount: mountCatalogFiles,
  routes: mountLibrary,
}
