/** How the names of referentials end, by which the one of an archive is told among its files. */
export const referentialEndings = ['.xml', '.csv', '.tsv', '.txt', '.json'] as const

/** The archive they are published in. */
export const archiveEnding = '.zip'
