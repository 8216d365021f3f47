/** JSON that may stand inside a script element: nothing in it can close the element. */
export function json(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
