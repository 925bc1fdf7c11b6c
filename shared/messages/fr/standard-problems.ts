import { isStandardFormat, type StandardFormat } from '../../contract/export-formats.ts'
import type { Problem } from '../../contract/problem.ts'
import type { StandardFault } from '../../standards/imported.ts'
import type { OtherFile } from '../../standards/recognise.ts'
import { exportFormatTexts } from './export-formats.ts'
import { takeFromReferential } from './referential-acts.ts'

const faults: Record<StandardFault['kind'], string> = {
  missing: 'cette information manque',
  'wrong-type': 'cette valeur n’est pas du type attendu',
  'too-long': 'ce texte est trop long',
  'duplicate-id': 'cet identifiant est déjà utilisé plus haut',
  'dangling-reference': 'cette référence ne mène à rien dans le fichier',
  circular: 'cet élément se retrouve au-dessous de lui-même',
  'unclosed-quote': 'un guillemet ouvert ici n’est pas refermé',
  'not-xml': 'ce n’est pas du XML bien formé, ou il déclare un type de document, ce qu’aucune offre ne fait',
}

const besideFormats: Record<Exclude<OtherFile, StandardFormat>, string> = {
  'moodle-rubric': 'grille critériée pour Moodle',
  'loss-report': 'rapport de pertes d’un export',
  pdf: 'document PDF',
  page: 'page HTML',
  'badge-2': 'badge Open Badges 2.0',
  picture: 'image',
  'signed-badge': 'titre signé (JWT)',
  endorsement: 'soutien à un badge (EndorsementCredential)',
  'case-document': 'fiche d’un référentiel CASE, sans ses éléments',
  several: 'liste de plusieurs définitions',
  referential: 'référentiel à consulter',
}

const fromReferential = `Un référentiel se consulte depuis un dossier\u00a0: étape «\u202fCompétences et AAV\u202f», ${takeFromReferential}.`

/** What to do with a file that is near those Cadrier reads. */
const advice: Partial<Record<OtherFile, string>> = {
  'badge-2': 'Demandez le badge en version 3.0 (un Achievement)\u00a0: la version 2.0 ne porte ni grille ni niveaux.',
  picture:
    'L’image d’un badge se montre\u00a0: demandez à la plateforme le fichier JSON du badge, qui dit ce qu’il certifie.',
  'signed-badge':
    'Demandez à la plateforme le fichier JSON du badge ou du titre, non signé\u00a0: c’est sa définition qui peut être reprise.',
  endorsement:
    'Un soutien parle d’un badge ou d’un organisme sans le décrire\u00a0: demandez le badge lui-même (un Achievement d’Open Badges 3.0).',
  'case-document':
    'Demandez le référentiel entier, un CFPackage (adresse CFPackageURI de la fiche)\u00a0: lui seul porte les compétences.',
  several: 'Mettez chaque définition dans un fichier à elle, puis importez-les ensemble.',
  referential: fromReferential,
}

/** What a file is, in words. */
export const otherFileName = (kind: OtherFile): string =>
  isStandardFormat(kind) ? exportFormatTexts[kind].label : besideFormats[kind]

const writtenOnly = (file: string, kind: OtherFile): Problem => ({
  code: 'not-a-dossier',
  message: `${file}\u00a0: Cadrier reconnaît ce fichier (${otherFileName(kind)}) et sait l’écrire, mais non le lire\u00a0: il n’y a pas de définition dedans.`,
  place: { file },
  next: 'Demandez le dossier lui-même\u00a0: .cadrier, .json ou .docx produit par Cadrier.',
})

/** Why a file of another tool is not imported. Nothing of it then enters the library. */
export const standardProblems = {
  notRead: (file: string, kind: OtherFile): Problem => {
    const next = advice[kind]
    if (next !== undefined)
      return {
        code: 'not-a-dossier',
        message: `${file}\u00a0: Cadrier reconnaît ce fichier (${otherFileName(kind)}), mais il n’y a pas de définition à en lire.`,
        place: { file },
        next,
      }
    return writtenOnly(file, kind)
  },
  /** A table of one’s own, of which nothing says what its columns are. */
  ownTable: (file: string): Problem => ({
    code: 'not-a-dossier',
    message: `${file}\u00a0: c’est un tableau, et non une définition ni un référentiel Moodle.`,
    place: { file },
    next: fromReferential.replace('Un référentiel se consulte', 'Ses lignes se reprennent'),
  }),
  fault: (file: string, format: string, { kind, path }: StandardFault): Problem => ({
    code: 'invalid-definition',
    place: { file, path },
    // A line is found by anybody; a place among keys or elements, by whoever made the program that wrote them.
    ...(/^[$/]/.test(path)
      ? {
          message: `${file}\u00a0: ce fichier se présente comme «\u202f${format}\u202f», mais il ne peut pas être lu.`,
          next: `Demandez-en un autre à qui l’a produit, en lui disant où est la faute\u00a0: ${path}, ${faults[kind]}.`,
        }
      : {
          message: `${file}, ${path}\u00a0: ${faults[kind]} (${format}).`,
          next: 'Corrigez le fichier à cet endroit, ou demandez-en un autre à qui l’a produit.',
        }),
  }),
  notSound: (file: string, format: string, { kind, path }: StandardFault): Problem => ({
    code: 'invalid-definition',
    message: `${file}, ${path}\u00a0: ${faults[kind]} (${format}).`,
    place: { file, path },
    next: 'Corrigez le fichier à cet endroit, ou exportez-le de nouveau depuis le dossier.',
  }),
  outOfModel: (file: string, format: string, path: string): Problem => ({
    code: 'invalid-definition',
    message: `${file}\u00a0: une valeur de ce fichier (${format}) ne peut pas entrer dans le champ ${path}.`,
    place: { file },
    next: 'Raccourcissez le texte en cause, ou demandez un autre fichier à qui l’a produit.',
  }),
}
