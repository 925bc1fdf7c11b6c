/**
 * Addresses a link may have: nothing that runs, nothing that reads a file. Both cases are written out because a pattern
 * loses its flags in the published JSON Schema.
 */
export const safeLink = /^([hH][tT][tT][pP][sS]?:\/\/|[mM][aA][iI][lL][tT][oO]:)[^\s<>"]+$/
