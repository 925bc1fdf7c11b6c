import type { Problem } from '../../contract/problem.ts'

const saveAsDocx =
  'Ouvrez-le dans votre traitement de texte, enregistrez-le au format Word (.docx), puis déposez ce nouveau fichier.'
const copyWords = 'Copiez les passages utiles dans un nouveau document Word, puis déposez-le.'

/** Why a file cannot be a course sheet, and what to do; the dossier is left as it was. */
export const courseSheetProblems = (file: string) => {
  const refused =
    (message: string, next: string, code: Problem['code'] = 'unreadable-file') =>
    (): Problem => ({
      code,
      message: `${file}\u00a0: ${message} Le dossier n’a pas changé.`,
      place: { file },
      next,
    })
  return {
    empty: refused('ce fichier est vide.', 'Vérifiez que la copie est complète, puis déposez-le à nouveau.'),
    tooLarge: (limit: number): Problem =>
      refused(
        `ce fichier dépasse ${Math.round(limit / 1024 / 1024)}\u00a0Mo.`,
        'Retirez ses images ou compressez-les, enregistrez-le, puis déposez-le à nouveau.',
        'too-large',
      )(),
    oldWord: refused('ce document est à l’ancien format de Word (.doc).', saveAsDocx),
    encrypted: refused(
      'ce document est protégé par un mot de passe.',
      'Ouvrez-le dans Word, retirez le mot de passe (Fichier, Informations, Protéger), enregistrez-le, puis déposez-le à nouveau.',
    ),
    rtf: refused('ce document est au format RTF.', saveAsDocx),
    pdf: refused('c’est un PDF\u202f; une fiche de cours se lit dans un document Word.', saveAsDocx),
    otherSuite: refused('ce document est au format OpenDocument.', saveAsDocx),
    notWord: refused('ce n’est pas un document Word.', 'Choisissez un fichier .docx.'),
    truncated: refused(
      'ce fichier est abîmé ou incomplet.',
      'Copiez-le à nouveau depuis sa source, ouvrez-le une fois dans Word pour vérifier, puis déposez-le.',
    ),
    bomb: refused(
      'une fois décompressé, ce fichier serait démesuré pour une fiche de cours. Il n’a pas été ouvert.',
      copyWords,
      'too-large',
    ),
    macros: refused(
      'ce document contient des macros (.docm). Cadrier ne lit pas de programme.',
      'Dans Word, enregistrez-le au format .docx (sans macros), puis déposez ce nouveau fichier.',
    ),
    doctype: refused(
      'ce document contient des déclarations que Word n’écrit jamais et qui pourraient lire d’autres fichiers. Il n’a pas été ouvert.',
      copyWords,
    ),
    notADocument: refused('ce document Word n’a pas pu être lu\u00a0: son contenu est abîmé.', copyWords),
    tooDeep: refused('des tableaux ou des listes y sont imbriqués trop de fois.', copyWords, 'too-deep'),
    tooLong: refused(
      'ce document est trop long pour une fiche de cours.',
      'Gardez la partie qui décrit le cours dans un document à part, puis déposez-le.',
      'too-large',
    ),
    tooHard: refused('la lecture de ce document demande trop de temps ou de mémoire.', copyWords, 'too-large'),
    noText: refused(
      'ce document ne contient aucun texte, seulement des images ou des pages vides.',
      'S’il a été numérisé, passez-le à la reconnaissance de caractères, puis déposez-le à nouveau.',
    ),
  }
}
