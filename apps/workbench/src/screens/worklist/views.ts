export type View = { readonly name: string; readonly search: string }

const KEY = 'tongban.worklist.views'

/** The kept views; none where storage is barred or holds something else. */
export function readViews(): readonly View[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isView) : []
  } catch {
    return []
  }
}

export function writeViews(views: readonly View[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(views))
  } catch {
    // Private windows may refuse: the views then last as long as the page.
  }
}

const isView = (value: unknown): value is View =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'search' in value &&
  typeof value.search === 'string'
