import type { Module } from '../../kernel/module.ts'
import { mountCatalogFiles } from './catalog-files.ts'
import { effectChanges } from './library.jobs.ts'
import { mountLibrary } from './library.routes.ts'

export const libraryModule: Module = {
  name: 'library',
  jobs: [effectChanges],
  mount: mountCatalogFiles,
  routes: mountLibrary,
}
