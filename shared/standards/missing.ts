/** A field a format cannot do without: not answered, or not in the form the format asks for. */
export interface Missing {
  /** Model path; `institution.…` are those of the institution record. */
  path: string
  why: 'blank' | 'form'
}
