/** 1536 → 1.5 KB; binary thousands, as file managers count. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const kilobytes = bytes / 1024
  return kilobytes < 1024
    ? `${kilobytes.toFixed(kilobytes < 10 ? 1 : 0)} KB`
    : `${(kilobytes / 1024).toFixed(1)} MB`
}
