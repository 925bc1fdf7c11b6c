/** Fields of which a format takes some values only; each has what is wanted in `missing-for-format.ts`. */
export type ShapedPath =
  'identity.language' | 'institution.activityDeclarationNumber' | 'institution.siret' | 'institution.address'

/**
 * A field a format cannot do without: not answered, or not in the form the format asks for. `path` is a model path;
 * `institution.…` are those of the institution record.
 */
export type Missing = { path: string; why: 'blank' } | { path: ShapedPath; why: 'form' }
