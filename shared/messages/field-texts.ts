/** How a field is presented to a person. */
export interface FieldText {
  /** 40 characters at most, without final punctuation. */
  label: string
  /** One sentence for the person who hesitates, with an example where that says it best. */
  help?: string
  /** What one item of a list is called, lower case and singular. */
  item?: string
  /** The item’s noun is feminine, in a language where that matters. */
  feminine?: true
  /** The unit of a bare number, read after it. */
  unitHint?: string
}

/** A field whose label says all is written as its label. */
export type FieldEntry = string | FieldText

interface Tables {
  /** Values an institution gives and a dossier may override; keys are paths under `common` and under `local`. */
  common: Readonly<Record<string, FieldEntry>>
  /** Fields of the institution record. */
  institution: Readonly<Record<string, FieldEntry>>
  /** Every other field of the definition, those of the institution record among them. */
  document: Readonly<Record<string, FieldEntry>>
}

/** Tables of another language: the same fields as these, each with texts of its own. */
export type FieldTables<Given extends Tables> = {
  readonly [Table in keyof Tables]: Readonly<Record<keyof Given[Table], FieldEntry>>
}

/** The presentation of the fields of the definition and of the institution record, in one language. */
export function fieldTexts({ common, institution, document }: Tables) {
  function entryOf(modelPath: string): FieldEntry | undefined {
    const [root, ...rest] = modelPath.split('.')
    if ((root === 'local' || root === 'common') && rest.length > 0) return common[rest.join('.')]
    if (root === 'institution' && rest.length > 0) return institution[rest.join('.')]
    return document[modelPath]
  }

  /**
   * @param modelPath path of the model, item ids left out, e.g. `outcomes.statement`, `local.brand.logoUsed`
   * @throws TypeError when the model has no such field
   */
  function fieldText(modelPath: string): FieldText {
    const entry = entryOf(modelPath)
    if (entry === undefined) throw new TypeError(`no field at ${modelPath}`)
    return typeof entry === 'string' ? { label: entry } : entry
  }

  return {
    fieldText,
    /** The label of a field; see `fieldText`. */
    fieldLabel: (modelPath: string): string => fieldText(modelPath).label,
  }
}
