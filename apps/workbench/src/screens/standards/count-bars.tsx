import type { ReactNode } from 'react'

export type Count = {
  readonly key: string
  readonly label: ReactNode
  readonly value: number
  readonly text: string
}

/** Names, bars of one scale and figures. The figure says what the bar shows. */
export function CountBars({
  caption,
  most,
  counts,
}: {
  caption: string
  most: number
  counts: readonly Count[]
}) {
  const scale = Math.max(most, 1e-9)
  return (
    <table className="count-bars">
      <caption className="visually-hidden">{caption}</caption>
      <tbody>
        {counts.map(({ key, label, value, text }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td aria-hidden="true">
              <span className="count-bar">
                <i style={{ width: `${Math.min(value / scale, 1) * 100}%` }} />
              </span>
            </td>
            <td className="figures">{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
