/** Said after an import whose file carries other values of an institution than the record of the library. */
export const keptInstitution = (name: string) =>
  `La fiche «\u202f${name}\u202f» de la bibliothèque diffère de celle du fichier. Elle est gardée telle quelle et le dossier en hérite\u00a0: son verdict peut changer.`

/** Said after an import whose dossier the library had already: the copy stands beside it. */
export const hadAlready = ({
  title,
  same,
  removed,
  partial,
}: {
  title: string
  same: boolean
  removed: boolean
  /** The file is of the format of another tool, which says some of a dossier only. */
  partial: boolean
}) => {
  const named = title === '' ? 'sans titre' : `«\u202f${title}\u202f»`
  const there = removed
    ? `La bibliothèque avait déjà ce dossier, parmi les dossiers retirés (${named}).`
    : `La bibliothèque avait déjà ce dossier (${named}).`
  if (partial)
    return `${there} Le fichier, au format d’un autre outil, n’en dit qu’une partie\u00a0: il est ajouté à côté, rien n’est remplacé.`
  if (!same) return `${there} Le fichier en est une autre version\u00a0: elle est ajoutée à côté, rien n’est remplacé.`
  return removed
    ? `${there} Le fichier dit la même chose\u00a0: il est ajouté, et l’autre reste retiré.`
    : `${there} Le fichier dit la même chose\u00a0: il y en a maintenant deux, vous pouvez retirer l’un d’eux.`
}
