import QRCode from 'qrcode'

/** A QR code as a picture in the page, with the quiet zone of four modules that ISO/IEC 18004 asks for. */
export function QrPicture({ content, label }: { content: string; label: string }) {
  const { modules } = QRCode.create(content, { errorCorrectionLevel: 'M' })
  const path = [...modules.data]
    .flatMap((isDark, index) =>
      isDark ? `M${(index % modules.size) + 4} ${Math.floor(index / modules.size) + 4}h1v1h-1z` : [],
    )
    .join('')
  const size = modules.size + 8
  return (
    <svg
      class="qr-picture"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path d={`M0 0h${size}v${size}h-${size}z`} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
