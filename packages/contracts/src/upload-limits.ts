/** For file inputs; the server looks into the file and does not believe its name. */
export const UPLOAD_ACCEPT = '.pdf,.jpg,.jpeg,.png,.webp,.ofd,.docx,.xlsx'

export const LARGEST_UPLOAD_MB = 20
