/** Largest file a person may hand over, in bytes: a package with its attachments. */
export const largestFile = 64 * 1024 * 1024

/** Largest picture, in bytes, and its longest side, in pixels: ten times what a logo on paper needs. */
export const largestPicture = { bytes: 4 * 1024 * 1024, side: 6000 }

/** Largest course sheet, in bytes: far above any course description. */
export const largestCourseSheet = 20 * 1024 * 1024
