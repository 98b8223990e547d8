import { qrPath } from '@/lib/people/totp-picture'

/** The address as a picture, dark on white in every theme: apps do not read light on dark. */
export function SecondFactorPicture({ address }: { address: string }) {
  const { size, path } = qrPath(address)
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label="QR code with the secret below it"
      shapeRendering="crispEdges"
    >
      <path d={`M0 0h${size}v${size}h-${size}z`} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
