/** What the sentence of an alert is made of: numbers and names. */
export type AlertFacts = Readonly<Record<string, string | number>>
