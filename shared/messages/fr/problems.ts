import type { z } from 'zod'
import { importedEndings } from '../../contract/imported-endings.ts'
import type { Problem } from '../../contract/problem.ts'
import type { ProfileFault } from '../../dossier/profile.ts'
import { jsonPath } from '../../definition/json-path.ts'
import { formatInteger } from './format.ts'
import { takeFromReferential } from './referential-acts.ts'

/*
 * Every refusal a person may read, said once for the window, the loopback page and the command line: what is wrong,
 * where, and what to do next. Typography: U+00A0 before a colon, U+202F inside guillemets and before ; ! ?
 */

type Issue = z.core.$ZodIssue

const quoted = (word: string) => `«\u202f${word}\u202f»`

/** What is read, in the endings of the one list of them, and by whom it is made. */
export const chooseAnother = `Choisissez un fichier ${importedEndings.slice(0, -1).join(', ')} ou ${importedEndings.at(-1)}, produit par Cadrier ou par un autre outil\u00a0: badge Open Badges 3.0, référentiel CASE ou Moodle, modèle européen ELM.`

/** What to do with a file that is cut short or empty. */
const getAgain = 'Le fichier semble coupé ou vide\u00a0: téléchargez-le ou exportez-le à nouveau.'

const typeNames: Record<string, string> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'vrai ou faux',
  array: 'une liste',
  object: 'un objet',
  null: 'null',
  undefined: 'absent',
  nan: 'un nombre invalide',
}

const typeName = (type: string) => typeNames[type] ?? type

/** What a JSON value is, in words, for « attendu …, trouvé … ». */
function found(value: unknown): string {
  if (value === undefined) return 'rien'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'une liste'
  if (typeof value === 'object') return 'un objet'
  if (typeof value === 'string') {
    return value === '' ? 'un texte vide' : quoted(value.length > 40 ? `${value.slice(0, 40)}…` : value)
  }
  return typeof value === 'number' && !Number.isInteger(value)
    ? `le nombre ${String(value).replace('.', ',')}`
    : String(value)
}

/** A path as people write it: `$.definition.outcomes[3].statement.fr`. */
const rootedPath = (path: readonly PropertyKey[]) => {
  const below = jsonPath(path)
  return below === '' || below.startsWith('[') ? `$${below}` : `$.${below}`
}

/**
 * The first fault zod found, in French, with its place.
 *
 * @param issues what zod reported, at least one entry
 * @param input the value that was parsed, from which the faulty part is quoted
 */
export function describeFault(issues: readonly Issue[], input: unknown): { path: string; message: string } {
  const first = deepest(issues)
  const value = valueAt(input, first.path)
  const sentence = (text: string) => ({ path: rootedPath(first.path), message: text })
  switch (first.code) {
    case 'invalid_type':
      return value === undefined
        ? sentence(`ce champ manque (attendu\u00a0: ${typeName(first.expected)})`)
        : sentence(`attendu ${typeName(first.expected)}, trouvé ${found(value)}`)
    case 'unrecognized_keys': {
      const key = first.keys[0] ?? ''
      return { path: rootedPath([...first.path, key]), message: `champ inconnu ${quoted(key)}` }
    }
    case 'invalid_value':
      return sentence(
        `trouvé ${found(value)}, attendu ${first.values.length === 1 ? '' : 'l’une de ces valeurs\u00a0: '}${first.values.map(String).join(', ')}`,
      )
    case 'too_big':
      return sentence(
        first.origin === 'string'
          ? `texte trop long (${formatInteger(Number(first.maximum))} caractères au plus)`
          : `valeur trop grande ou trop longue (au plus ${formatInteger(Number(first.maximum))})`,
      )
    case 'too_small':
      return sentence(`valeur trop petite ou trop courte (au moins ${String(first.minimum)})`)
    case 'invalid_format':
      return sentence(`${found(value)} n’a pas la forme attendue (${formatName(first.format)})`)
    case 'custom':
      return sentence(customFaults[first.message] ?? first.message)
    default:
      return sentence(`valeur inattendue\u00a0: ${found(value)}`)
  }
}

/** Faults our own checks find, by the word they are reported with. */
const customFaults: Record<string, string> = {
  duplicate: 'la même valeur ou le même identifiant y figure deux fois',
  'half-a-character': 'ce texte contient la moitié d’un caractère, qu’aucun fichier ne peut garder',
}

const formatNames: Record<string, string> = {
  date: 'date AAAA-MM-JJ',
  datetime: 'instant ISO 8601',
  base64: 'base64',
  regex: 'identifiant ou adresse',
}

const formatName = (format: string) => formatNames[format] ?? format

/** Of a union, the branch that went furthest before failing is the one the author meant. */
function deepest(issues: readonly Issue[]): Issue {
  const first = issues[0]
  if (first === undefined) throw new RangeError('describeFault needs at least one issue')
  if (first.code !== 'invalid_union') return first
  const branches = first.errors.filter((branch) => branch.length > 0).map((branch) => deepest(branch))
  const best = branches.sort((a, b) => b.path.length - a.path.length)[0]
  return best === undefined ? first : { ...best, path: [...first.path, ...best.path] }
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, segment) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, segment)
        ? (value as Record<PropertyKey, unknown>)[segment]
        : undefined,
    input,
  )
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)}\u00a0Mo`

/** Faults of a patch (shared/change) in words. */
const changeFaults: Record<string, string> = {
  'unknown-key': 'ce champ n’existe pas',
  'unknown-id': 'cet élément n’existe pas, ou n’existe plus',
  'not-a-list': 'ce n’est pas une liste',
  'not-an-object': 'ce n’est pas un groupe de champs',
  'duplicate-id': 'deux éléments auraient le même identifiant',
  'unknown-institution': 'aucune fiche d’établissement de la bibliothèque n’a cet identifiant',
  'missing-id': 'un élément n’a pas d’identifiant',
  'changed-id': 'un identifiant ne change pas',
  'required-key': 'ce champ ne peut pas être retiré',
  'forbidden-key': 'ce nom de champ est interdit',
  'not-json': 'la modification n’a pas la forme attendue',
  'too-deep': 'trop de niveaux imbriqués',
}

const profileIdFault = (id: unknown) =>
  `${found(id)} ne peut pas nommer un profil (lettres minuscules sans accent, chiffres et tirets, en commençant par une lettre)`

export const problems = {
  bodyNotJson: (operation: string): Problem => ({
    code: 'invalid-input',
    message: `Demande refusée (${operation})\u00a0: elle n’est pas du JSON.`,
    place: { path: '$' },
  }),
  unknownOperation: (name: string): Problem => ({
    code: 'unknown-operation',
    message: `L’opération ${quoted(name)} n’existe pas.`,
  }),
  invalidInput: (operation: string, fault: { path: string; message: string }): Problem => ({
    code: 'invalid-input',
    message: `Demande refusée (${operation}), ${fault.path}\u00a0: ${fault.message}.`,
    place: { path: fault.path },
  }),
  halfCharacter: (operation: string, path: readonly PropertyKey[]): Problem =>
    problems.invalidInput(operation, { path: rootedPath(path), message: customFaults['half-a-character'] ?? '' }),
  callTooLarge: (limit: number): Problem => ({
    code: 'too-large',
    message: `Cette demande dépasse ${megabytes(limit)}.`,
    next: 'Allégez le fichier ou joignez-le autrement.',
  }),
  callTooDeep: (limit: number): Problem => ({
    code: 'too-deep',
    message: `Cette demande imbrique plus de ${limit} niveaux.`,
  }),
  internal: (logId: string): Problem => ({
    code: 'internal',
    message: `Cadrier a rencontré une erreur imprévue. Rien n’a été modifié. Numéro à donner pour la retrouver dans le journal\u00a0: ${logId}.`,
  }),

  fileTooLarge: (file: string, limit: number): Problem => ({
    code: 'too-large',
    message: `${file}\u00a0: ce fichier dépasse ${megabytes(limit)}, la taille la plus grande que Cadrier accepte ici.`,
    place: { file },
    next: `Un référentiel téléchargé (RNCP, ESCO, ROME) se consulte depuis un dossier\u00a0: ${takeFromReferential}.`,
  }),
  fileTooDeep: (file: string, limit: number): Problem => ({
    code: 'too-deep',
    message: `${file}\u00a0: ce fichier imbrique plus de ${limit} niveaux\u202f; ce n’est pas une définition de micro-certification.`,
    place: { file },
  }),
  emptyFile: (file: string): Problem => ({
    code: 'not-a-dossier',
    message: `${file}\u00a0: ce fichier est vide.`,
    place: { file },
    next: getAgain,
  }),
  notText: (file: string): Problem => ({
    code: 'not-a-dossier',
    message: `${file}\u00a0: ce fichier n’est ni une définition JSON, ni un paquet .cadrier, ni un dossier .docx (son contenu n’est pas du texte UTF-8).`,
    place: { file },
    next: chooseAnother,
  }),
  otherText: (file: string): Problem => ({
    code: 'not-a-dossier',
    message: `${file}\u00a0: ce texte n’est ni du JSON, ni un fichier d’un autre outil que Cadrier connaisse.`,
    place: { file },
    next: chooseAnother,
  }),
  /** An archive that says nothing of itself as a package does. */
  otherArchive: (file: string): Problem => ({
    code: 'not-a-dossier',
    message: `${file}\u00a0: cette archive n’est pas un paquet Cadrier.`,
    place: { file },
    next: chooseAnother,
  }),
  /** @param cut whether the text ends there */
  invalidJson: (file: string, line: number, column: number, cut: boolean): Problem => ({
    code: 'invalid-json',
    message: `${file}\u00a0: JSON invalide, ligne ${line}, colonne ${column}${cut ? '\u00a0: le texte s’arrête là avant sa fin' : ''}.`,
    place: { file, path: `ligne ${line}, colonne ${column}` },
    next: cut ? getAgain : 'Corrigez le fichier à cet endroit, ou demandez-en un autre à qui l’a produit.',
  }),
  notADossier: (file: string): Problem => ({
    code: 'not-a-dossier',
    message: `${file}\u00a0: ce fichier n’est pas un dossier de micro-certification\u00a0: ${quoted('format')} devrait valoir ${quoted('cadrier-definition')}.`,
    place: { file, path: '$.format' },
    next: chooseAnother,
  }),
  newerFormat: (file: string, version: number, known: number): Problem => ({
    code: 'newer-format',
    message: `${file}\u00a0: ce fichier est au format ${version}, plus récent que celui que cette version de Cadrier sait lire (${known}). Il n’a pas été modifié.`,
    place: { file, path: '$.formatVersion' },
    next: 'Mettez Cadrier à jour, puis rouvrez ce fichier.',
  }),
  invalidDefinition: (file: string, fault: { path: string; message: string }): Problem => ({
    code: 'invalid-definition',
    message: `${file}, ${fault.path}\u00a0: ${fault.message}.`,
    place: { file, path: fault.path },
  }),
  unknownReference: (file: string, path: string, target: string): Problem => ({
    code: 'invalid-definition',
    message: `${file}, ${path}\u00a0: cet identifiant ne désigne aucun élément de ${quoted(target)}.`,
    place: { file, path },
  }),
  repeatedId: (file: string, path: string): Problem =>
    problems.invalidDefinition(file, { path, message: customFaults['duplicate'] ?? '' }),
  otherInstitution: (file: string, path: string): Problem => ({
    code: 'invalid-definition',
    message: `${file}, ${path}\u00a0: cet identifiant désigne un autre établissement que la fiche jointe au fichier.`,
    place: { file, path },
  }),
  fileNotFound: (file: string): Problem => ({
    code: 'unreadable-file',
    message: `${file}\u00a0: ce fichier n’existe pas.`,
    place: { file },
  }),
  fileNotReadable: (file: string): Problem => ({
    code: 'unreadable-file',
    message: `${file}\u00a0: ce fichier ne peut pas être lu (droits insuffisants ou support absent).`,
    place: { file },
  }),
  isAFolder: (file: string): Problem => ({
    code: 'unreadable-file',
    message: `${file}\u00a0: c’est un dossier du disque, pas un fichier.`,
    place: { file },
  }),
  notAFile: (file: string): Problem => ({
    code: 'unreadable-file',
    message: `${file}\u00a0: ce n’est pas un fichier ordinaire.`,
    place: { file },
  }),
  unknownFramework: (id: string, known: readonly string[]): Problem => ({
    code: 'unknown-framework',
    message: `Le référentiel ${quoted(id)} n’existe pas. Référentiels connus\u00a0: ${known.join(', ')}.`,
  }),
  frameworkNotInstalled: (id: string, version: string): Problem => ({
    code: 'unknown-framework',
    message: `Le dossier s’appuie sur le référentiel ${quoted(id)} ${version}, qui n’est pas installé. Sans lui, aucun verdict n’est possible.`,
    place: { path: 'definition.frameworks' },
    next: 'Retirez ce référentiel du dossier, ou mettez Cadrier à jour.',
  }),
  pdfRefused: (detail: string): Problem => ({
    code: 'pdf-refused',
    message: `Le PDF de ce dossier n’a pas pu être mis en page (${detail}). Le dossier n’a pas changé, et aucun fichier n’a été écrit.`,
    next: 'Exportez-le en Word, d’où il peut aussi être enregistré en PDF.',
  }),
  unknownExample: (name: string, known: readonly string[]): Problem => ({
    code: 'unknown-example',
    message: `L’exemple ${quoted(name)} n’existe pas. Exemples fournis\u00a0: ${known.join(', ')}.`,
  }),
  resourceNotJson: (file: string): Problem => ({
    code: 'unreadable-file',
    message: `${file}\u00a0: ce fichier de Cadrier n’est pas du JSON.`,
    place: { file },
    next: 'Réinstallez Cadrier.',
  }),
  unusableResources: (file: string, path: string, message: string): Problem => ({
    code: 'unreadable-file',
    message: `${file}, ${path}\u00a0: ${message}.`,
    place: { file, path },
  }),

  /** A file given as a profile that is none, or that this Cadrier cannot use. */
  notAProfile: (file: string, fault: ProfileFault, value: unknown): Problem => {
    const told = (path: string, message: string): Problem => ({
      code: 'invalid-profile',
      message: `Ce profil d’export ne peut pas être utilisé : ${file}, ${path} : ${message}.`,
      place: { file, path },
      next: 'Corrigez ce fichier, ou partez d’un profil livré avec Cadrier.',
    })
    switch (fault.kind) {
      case 'shape': {
        const { path, message } = describeFault(fault.issues, value)
        const isId = path === '$.id' && fault.issues.some(({ code }) => code === 'invalid_format')
        return told(path, isId ? profileIdFault(valueAt(value, ['id'])) : message)
      }
      case 'newer-version':
        return told('$.formatVersion', `version ${fault.version}, écrite par un Cadrier plus récent`)
      case 'unknown-block':
        return told(rootedPath(fault.path), `bloc inconnu ${quoted(fault.block)}`)
      case 'block-twice':
        return told(rootedPath(fault.path), `le bloc ${quoted(fault.block)} est déjà plus haut`)
    }
  },
  profileNotJson: (file: string): Problem => ({
    code: 'invalid-profile',
    message: `Ce fichier n’est pas un profil d’export : ${file} n’est pas du JSON.`,
    place: { file },
    next: 'Un profil est un fichier .json dont le format est « cadrier-profile ».',
  }),
  /** A logo that cannot be printed. */
  notAPicture: (file: string): Problem => ({
    code: 'invalid-image',
    message: `Le fichier ${file} n’est pas une image PNG ou JPEG que l’on peut lire.`,
    place: { file },
    next: 'Choisissez une autre image, au format PNG ou JPEG.',
  }),
  damagedPicture: (file: string): Problem => ({
    code: 'invalid-image',
    message: `L’image ${file} est abîmée ou incomplète\u00a0: elle ne pourrait pas être imprimée.`,
    place: { file },
    next: 'Copiez-la à nouveau depuis sa source, ou choisissez une autre image.',
  }),
  pictureTooLarge: (file: string, limit: number): Problem => ({
    code: 'invalid-image',
    message: `L’image ${file} est trop lourde pour un logo\u00a0: ${formatInteger(limit / 1024 / 1024)}\u00a0Mo au plus.`,
    place: { file },
    next: 'Enregistrez-la en plus petit, puis choisissez-la de nouveau.',
  }),
  pictureTooWide: (file: string, limit: number): Problem => ({
    code: 'invalid-image',
    message: `L’image ${file} est trop grande pour un logo\u00a0: ${formatInteger(limit)} pixels de côté au plus.`,
    place: { file },
    next: 'Réduisez-la, puis choisissez-la de nouveau.',
  }),
  /** The same of a logo that is in the record of the institution. @param problem why it cannot be printed */
  unprintableLogo: (problem: Problem): Problem => ({
    ...problem,
    message: `Le logo de l’établissement ne peut pas être imprimé. ${problem.message} Le dossier n’a pas changé, et aucun fichier n’a été écrit.`,
    next: 'Choisissez une autre image dans la fiche de l’établissement, sous «\u202fPrésentation des documents\u202f», ou retirez le logo.',
  }),
  /** A logo that looks whole, and that the PDF refuses all the same. */
  undrawableLogo: (file: string): Problem =>
    problems.unprintableLogo({
      code: 'invalid-image',
      message: `L’image ${file} n’a pas pu être mise en page dans le PDF.`,
      place: { file },
    }),
  /** An id no profile has. */
  unknownProfile: (id: string, known: readonly string[]): Problem => ({
    code: 'unknown-profile',
    message: `Aucun profil d’export ne s’appelle ${quoted(id)}. Profils connus : ${known.join(', ')}.`,
    next: 'Choisissez l’un d’eux, ou donnez le fichier de votre profil.',
  }),
  profileIsShipped: (id: string): Problem => ({
    code: 'invalid-profile',
    message: `Le profil ${quoted(id)} est livré avec Cadrier : il ne peut être ni remplacé ni retiré.`,
    next: 'Donnez un autre identifiant à votre profil.',
  }),

  notInLibrary: (): Problem => ({
    code: 'not-found',
    message: 'Cet élément n’est pas, ou n’est plus, dans la bibliothèque.',
    next: 'Revenez à la liste des dossiers.',
  }),
  jobNotFound: (): Problem => ({
    code: 'not-found',
    message: 'Ce travail est terminé depuis trop longtemps ou n’a jamais existé.',
  }),
  jobNotReady: (): Problem => ({
    code: 'not-ready',
    message: 'Ce travail est encore en cours.',
  }),
  cancelled: (): Problem => ({ code: 'cancelled', message: 'Travail annulé\u00a0: rien n’a été écrit.' }),
  conflict: (): Problem => ({
    code: 'conflict',
    message:
      'Ce dossier a été modifié dans une autre fenêtre entre-temps\u00a0: votre modification n’a pas été enregistrée.',
    next: 'Le texte est gardé. Rechargez le dossier, puis refaites la modification.',
  }),
  alreadyUsedId: (): Problem => ({
    code: 'invalid-input',
    message: 'Cet identifiant est déjà celui d’un autre dossier ou d’une autre modification.',
  }),
  invalidChange: (path: string, reason: string): Problem => ({
    code: 'invalid-input',
    message: `Cette modification ne peut pas s’appliquer\u00a0: ${changeFaults[reason] ?? customFaults[reason] ?? reason}.`,
    place: { path },
  }),
  superseded: (): Problem => ({
    code: 'superseded',
    message: 'Cette modification ne peut plus être annulée seule\u00a0: ce qu’elle avait écrit a été modifié depuis.',
    next: 'Annulez d’abord les modifications plus récentes au même endroit.',
  }),
  nothingToUndo: (): Problem => ({ code: 'nothing-to-undo', message: 'Il n’y a rien à annuler.' }),
  nothingToRedo: (): Problem => ({ code: 'nothing-to-redo', message: 'Il n’y a rien à rétablir.' }),

  otherFormat: (version: number, known: number): Problem =>
    version > known
      ? {
          code: 'newer-library',
          message: `Cet élément de la bibliothèque est au format ${version}, plus récent que celui que cette version de Cadrier connaît (${known}). Il n’a pas été modifié.`,
          next: 'Fermez Cadrier, puis ouvrez sa version la plus récente.',
        }
      : {
          code: 'damaged-library',
          message: `Cet élément de la bibliothèque, enregistré au format ${version}, n’a pas pu être mis au format actuel (${known}). Il n’a pas été modifié.`,
          next: 'Fermez Cadrier et rouvrez-le. Si ce message revient, gardez la bibliothèque telle quelle et signalez-le.',
        },
  newerLibrary: (file: string): Problem => ({
    code: 'newer-library',
    message: `La bibliothèque ${file} a été ouverte par une version plus récente de Cadrier. Elle n’a pas été modifiée.`,
    place: { file },
    next: 'Mettez Cadrier à jour, ou choisissez un autre dossier de données.',
  }),
  foreignLibrary: (file: string): Problem => ({
    code: 'damaged-library',
    message: `${file} n’est pas une bibliothèque de Cadrier. Ce fichier n’a pas été modifié.`,
    place: { file },
    next: 'Choisissez un autre dossier de données.',
  }),
  damagedLibrary: (part: string): Problem => ({
    code: 'damaged-library',
    message: `La bibliothèque est abîmée (${part})\u00a0: ce qui est sur le disque n’est pas ce qui y avait été écrit.`,
    next: 'Ne modifiez plus rien et rouvrez la dernière sauvegarde, rangée à côté de la bibliothèque.',
  }),
  libraryBusy: (): Problem => ({
    code: 'library-busy',
    message: 'Un autre programme occupe la bibliothèque depuis plus de dix secondes. Rien n’a été modifié.',
    next: 'Fermez les autres fenêtres de Cadrier, puis recommencez.',
  }),
  libraryFull: (): Problem => ({
    code: 'disk-full',
    message: 'Le disque de la bibliothèque est plein\u00a0: cette modification n’est pas enregistrée.',
    next: 'Faites de la place, puis recommencez. Le texte est gardé à l’écran.',
  }),
  libraryNotWritable: (reason: string): Problem => ({
    code: 'cannot-write',
    message: `La bibliothèque ne peut pas être écrite (${reason}). Rien n’a été modifié.`,
    next: 'Vérifiez les droits du dossier de données, puis recommencez.',
  }),
  diskFull: (place: string): Problem => ({
    code: 'disk-full',
    message: `${place}\u00a0: le disque est plein. Rien n’a été écrit.`,
    place: { file: place },
    next: 'Faites de la place ou choisissez un autre emplacement, puis recommencez.',
  }),
  folderNotWritable: (folder: string): Problem => ({
    code: 'cannot-write',
    message: `${folder}\u00a0: impossible d’écrire dans ce dossier (droits insuffisants ou support en lecture seule). Rien n’a été écrit.`,
    place: { file: folder },
    next: 'Choisissez un autre emplacement.',
  }),
  folderMissing: (folder: string): Problem => ({
    code: 'cannot-write',
    message: `${folder}\u00a0: ce dossier n’existe pas et ne peut pas être créé. Rien n’a été écrit.`,
    place: { file: folder },
  }),
  fileInPlace: (folder: string): Problem => ({
    code: 'cannot-write',
    message: `${folder}\u00a0: un fichier porte déjà ce nom, ou celui d’un dossier qui y mène. Rien n’a été écrit.`,
    place: { file: folder },
    next: 'Indiquez un dossier du disque, qui peut ne pas exister encore.',
  }),
  unsafeName: (name: string): Problem => ({
    code: 'unsafe-path',
    message: `Le nom de fichier ${quoted(name)} sort du dossier choisi. Rien n’a été écrit.`,
    place: { file: name },
  }),
  writeFailed: (place: string, reason: string): Problem => ({
    code: 'cannot-write',
    message: `${place}\u00a0: l’écriture a échoué (${reason || 'cause inconnue'}). Rien n’a été écrit.`,
    place: { file: place },
  }),
}
