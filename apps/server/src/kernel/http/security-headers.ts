/**
 * What every answer tells the browser to refuse. Written out, because libraries for it put the same text together
 * anew for every request.
 *
 * @param isSecure the platform is reached over https
 */
export const securityHeaders = (isSecure: boolean): Readonly<Record<string, string>> => ({
  'content-security-policy': [...POLICY, ...(isSecure ? ['upgrade-insecure-requests'] : [])].join(';'),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  // The filters of old browsers could be turned against a page.
  'x-xss-protection': '0',
  ...(isSecure && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
})

const POLICY = [
  "default-src 'self'",
  // Rules for what to fetch ahead stand in the page; nothing that runs does.
  "script-src 'self' 'inline-speculation-rules'",
  "script-src-attr 'none'",
  // Ant Design writes its styles into the page; scripts stay strict.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
]
