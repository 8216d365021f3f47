/** Parts of the catalogue in the order in which they are published: first what people look for most. */
export const PARTS = ['played', 'market'] as const
export type PartName = (typeof PARTS)[number]
