/**
 * How the names of files end that hold a definition which can be read: those of Cadrier, then those of other tools. It is what
 * is offered and told; a file is known by its bytes, whatever it is called.
 */
export const importedEndings = ['.cadrier', '.json', '.docx', '.jsonld', '.csv'] as const
