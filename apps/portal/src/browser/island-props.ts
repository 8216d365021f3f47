/** The islands of one name on this page, with the element of each. */
export function islandsNamed(name: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[data-island="${name}"]`)]
}

/** What the server gave the island; the shape is agreed between the page and its script. */
export function islandProps<Props extends object>(island: HTMLElement): Partial<Props> {
  const block = island.querySelector(':scope > script[type="application/json"]')
  return block?.textContent ? JSON.parse(block.textContent) : {}
}
