/** Documents and files of Cadrier itself, by the ending of their names, with their media types. */
export const exportMediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html',
  json: 'application/json',
  cadrier: 'application/vnd.cadrier+zip',
} as const

/** Formats of other tools: the ending of the file and its media type. A report of what is lost goes beside each. */
export const standardFiles = {
  ob3: { ending: 'ob3.json', mediaType: 'application/ld+json' },
  case: { ending: 'case.json', mediaType: 'application/json' },
  lheo: { ending: 'lheo.xml', mediaType: 'application/xml' },
  moodle: { ending: 'moodle.csv', mediaType: 'text/csv' },
  elm: { ending: 'elm.jsonld', mediaType: 'application/ld+json' },
  schemaorg: { ending: 'schemaorg.jsonld', mediaType: 'application/ld+json' },
} as const

/** Media type of the report beside each, by which it is known among the files of an export. */
export const lossReportMediaType = 'application/vnd.cadrier.loss-report+json'

export type OwnFormat = keyof typeof exportMediaTypes
export type StandardFormat = keyof typeof standardFiles
export type ExportFormat = OwnFormat | StandardFormat

export const ownFormats = Object.keys(exportMediaTypes) as [OwnFormat, ...OwnFormat[]]
export const standardFormats = Object.keys(standardFiles) as [StandardFormat, ...StandardFormat[]]

/** In the order they are offered and made. */
export const exportFormats: [ExportFormat, ...ExportFormat[]] = [...ownFormats, ...standardFormats]

/** Formats of documents, composed by a profile; the others say the definition as it is. */
export const documentFormats = ['docx', 'pdf', 'html'] as const satisfies readonly ExportFormat[]

export type DocumentFormat = (typeof documentFormats)[number]

export const isDocumentFormat = (format: ExportFormat): format is DocumentFormat =>
  documentFormats.some((name) => name === format)

export const isStandardFormat = (format: string): format is StandardFormat => Object.hasOwn(standardFiles, format)
