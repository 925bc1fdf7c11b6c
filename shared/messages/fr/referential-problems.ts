import type { Problem } from '../../contract/problem.ts'

/*
 * Why a file is not read as a referential, where, and what to do. Whatever is wrong, nothing of the file is kept and no
 * dossier has changed.
 */

const downloadAgain =
  'Téléchargez-le à nouveau, vérifiez que le téléchargement va jusqu’au bout, puis donnez ce nouveau fichier.'
const saveAsCsv =
  'Dans votre tableur, enregistrez la feuille au format CSV, ou copiez ses lignes et collez-les dans la liste du dossier.'
const askPublisher = 'Corrigez le fichier à cet endroit, ou téléchargez à nouveau celui que publie son éditeur.'

const quoted = (text: string) => `«\u202f${text}\u202f»`
const atLine = (line: number) => `ligne\u00a0${line}`

export const referentialProblems = (file: string) => {
  const problem = (said: string, next: string, code: Problem['code'] = 'unreadable-file', path?: string): Problem => ({
    code,
    message: `${file}${path === undefined ? '' : `, ${path}`}\u00a0: ${said} Rien n’a été repris.`,
    place: { file, ...(path === undefined ? {} : { path }) },
    next,
  })
  return {
    empty: () => problem('ce fichier est vide.', downloadAgain),
    spreadsheet: () => problem('c’est un classeur ou un document de bureautique.', saveAsCsv),
    binary: () =>
      problem(
        'ce n’est ni du XML, ni du CSV, ni du JSON.',
        'Choisissez un export de France compétences (XML ou CSV), d’ESCO ou de ROME (CSV), ou un cadre CASE (JSON).',
      ),
    archive: () => problem('cette archive ne contient aucun référentiel lisible, ou elle est abîmée.', downloadAgain),
    manyFiles: (names: readonly string[]) =>
      problem(
        `cette archive contient plusieurs fichiers (${names.join(', ')}).`,
        'Décompressez-la, puis donnez le fichier voulu.',
      ),
    tooLarge: (limit: number) =>
      problem(
        `ce fichier dépasse ${Math.round(limit / 1024 ** 2)}\u00a0Mo.`,
        'Gardez-en la partie utile dans un fichier à part.',
        'too-large',
      ),
    tooHard: () =>
      problem('sa lecture demande trop de mémoire.', 'Gardez-en la partie utile dans un fichier à part.', 'too-large'),
    noRows: () => problem('ce tableau n’a aucune ligne sous ses titres de colonnes.', downloadAgain),
    noLabelColumn: () =>
      problem(
        'aucune colonne n’est désignée comme libellé.',
        'Dites quelle colonne contient les libellés, puis relisez le fichier.',
        'invalid-input',
      ),
    notFiches: (root: string) =>
      problem(
        `ce XML n’est pas un export de France compétences (il commence par ${quoted(root)}, et non par ${quoted('FICHES')}).`,
        'Choisissez le fichier export_fiches_RNCP_… ou export_fiches_RS_… publié sur data.gouv.fr.',
      ),
    unknownEncoding: (name: string) =>
      problem(
        `il se dit écrit dans l’encodage ${quoted(name)}, que Cadrier ne connaît pas.`,
        'Enregistrez-le en UTF-8, puis donnez ce nouveau fichier.',
      ),
    badEncoding: (line: number) =>
      problem(
        'des octets n’y sont pas du texte dans l’encodage annoncé.',
        'Enregistrez-le en UTF-8, ou téléchargez-le à nouveau.',
        'unreadable-file',
        `après la ${atLine(line)}`,
      ),
    doctype: (line: number) =>
      problem(
        'ce fichier contient une déclaration DOCTYPE, que France compétences n’écrit jamais et qui pourrait lire d’autres fichiers ou se répéter sans fin. Il n’a pas été lu.',
        'Téléchargez-le depuis data.gouv.fr.',
        'unreadable-file',
        atLine(line),
      ),
    tooDeep: (line: number) =>
      problem('des éléments y sont imbriqués trop de fois.', askPublisher, 'too-deep', atLine(line)),
    textTooLong: (line: number) =>
      problem('un texte y est démesurément long.', askPublisher, 'too-large', atLine(line)),
    tooMany: (line: number) =>
      problem(
        'il y a trop d’éléments pour un référentiel.',
        'Gardez-en la partie utile dans un fichier à part.',
        'too-large',
        atLine(line),
      ),
    malformed: (line: number, column: number) =>
      problem(
        'ce n’est pas du XML bien formé.',
        askPublisher,
        'unreadable-file',
        `${atLine(line)}, colonne\u00a0${column}`,
      ),
    truncated: (line: number) =>
      problem('le fichier s’arrête avant la fin.', downloadAgain, 'unreadable-file', atLine(line)),
    missing: (line: number, what: string) =>
      problem(`la fiche qui commence ici n’a pas de ${what}.`, askPublisher, 'unreadable-file', atLine(line)),
    duplicate: (line: number, first: number, code: string) =>
      problem(`le code ${quoted(code)} a déjà servi, ${atLine(first)}.`, askPublisher, 'unreadable-file', atLine(line)),
    quote: (line: number) =>
      problem('un guillemet n’y est pas refermé.', askPublisher, 'unreadable-file', atLine(line)),
    longRow: (line: number) =>
      problem(
        'cette ligne est démesurée, ou a trop de colonnes, pour un tableau.',
        askPublisher,
        'too-large',
        atLine(line),
      ),
    json: (line: number, column: number) =>
      problem('ce n’est pas du JSON valide.', askPublisher, 'invalid-json', `${atLine(line)}, colonne\u00a0${column}`),
    jsonDepth: () => problem('ce JSON est imbriqué trop de fois.', askPublisher, 'too-deep'),
    notCase: (path: string) =>
      problem(
        'ce JSON n’est pas un cadre de compétences CASE\u00a0: cette valeur manque, se répète ou ne convient pas.',
        'Exportez le cadre au format CASE (CFPackage) depuis l’outil qui le publie.',
        'unreadable-file',
        path,
      ),
    incomplete: () => problem('une partie du fichier n’est pas arrivée.', 'Donnez le fichier à nouveau.'),
    diskFull: () =>
      problem(
        'il n’y a plus assez de place sur le disque pour le lire.',
        'Faites de la place, puis recommencez.',
        'disk-full',
      ),
  }
}

/** Of calls about a referential that is no longer there. */
export const referentialGone = {
  notFound: (): Problem => ({
    code: 'not-found',
    message: 'Ce référentiel n’est plus ouvert.',
    next: 'Donnez le fichier à nouveau.',
  }),
  notRead: (): Problem => ({
    code: 'not-ready',
    message: 'Ce référentiel n’a pas encore été lu jusqu’au bout.',
  }),
  noEntry: (code?: string): Problem => ({
    code: 'not-found',
    message: `Ce référentiel n’a pas d’élément de ${code === undefined ? 'ce nom' : `code ${quoted(code)}`}.`,
    next: 'Cherchez-le par les mots de son intitulé.',
  }),
}

/** What a reading is doing, for its progress. */
export const readingProgress = (entries: string) => `Lecture\u00a0: ${entries} éléments`
