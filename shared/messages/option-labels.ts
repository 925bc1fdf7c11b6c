/** Labels of the closed lists of the model, by name of the list then by value. */
type Options = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Labels of another language: the same lists and values as these. */
export type OptionTexts<Given extends Options> = {
  readonly [List in keyof Given]: Readonly<Record<keyof Given[List], string>>
}

/** The labels of closed lists, in one language. */
export function optionLabels(options: Options) {
  /**
   * @param name name of the list, as given to `choice` or `choices`
   * @throws TypeError when the list has no such value
   */
  return (name: string, value: string): string => {
    const label = options[name]?.[value]
    if (label === undefined) throw new TypeError(`no option ${value} in ${name}`)
    return label
  }
}
