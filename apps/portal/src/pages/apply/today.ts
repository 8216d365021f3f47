/** The calendar day of the country: dates of a form are checked against it. */
export const today = (): Temporal.PlainDate => Temporal.Now.plainDateISO('Asia/Shanghai')
