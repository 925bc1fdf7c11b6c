import type { Problem } from '../../contract/problem.ts'
import type { WordFault } from '../../dossier/word-fault.ts'
import { formatDate } from './format.ts'
import { chooseAnother } from './problems.ts'

const newExport = 'Demandez un nouvel export du dossier à la personne qui vous l’a transmis.'
const otherFile =
  'Importez plutôt le fichier .docx d’origine, ou la définition .json ou le paquet .cadrier du même dossier.'

/** Why a Word document cannot be read back as a dossier, and what to do. */
function said(fault: WordFault): Pick<Problem, 'code' | 'message'> & { next: string } {
  switch (fault.kind) {
    case 'truncated':
      return { code: 'invalid-package', message: 'ce document Word est tronqué ou abîmé', next: newExport }
    case 'not-word':
      return {
        code: 'not-a-dossier',
        message: 'ce fichier n’est pas un document Word, malgré son nom',
        next: chooseAnother,
      }
    case 'encrypted':
      return {
        code: 'invalid-package',
        message: 'ce document est protégé par un mot de passe, ou c’est un ancien fichier .doc',
        next: 'Ouvrez-le dans Word, enregistrez-le en .docx sans mot de passe, puis importez-le.',
      }
    case 'too-large':
      return {
        code: 'too-large',
        message: `une fois décompressé, ce document Word dépasse ${Math.floor(fault.limit / 1024 / 1024)}\u00a0Mo`,
        next: newExport,
      }
    case 'not-from-cadrier':
      return {
        code: 'not-a-dossier',
        message: 'ce document Word n’a pas été fait par Cadrier, il ne contient pas de définition',
        next: 'Pour reprendre le texte d’un document Word, ouvrez un dossier puis déposez-y ce fichier\u00a0: il s’affiche dans l’onglet Fiche.',
      }
    case 'definition-lost': {
      const { date } = fault.stamp
      return {
        code: 'invalid-package',
        message: `ce document vient bien de Cadrier${date === undefined ? '' : ` (édition du ${formatDate(date)})`}, mais le logiciel qui l’a réenregistré n’a pas gardé la définition qu’il contenait`,
        next: `${otherFile} Word garde la définition\u202f; d’autres logiciels la perdent.`,
      }
    }
    case 'for-the-public': {
      const { date } = fault.stamp
      return {
        code: 'not-a-dossier',
        message: `ce document de Cadrier${date === undefined ? '' : ` (édition du ${formatDate(date)})`} est fait pour le public\u00a0: il ne porte jamais la définition, qui contient des noms, des coûts et des avis`,
        next: 'Importez un document interne du même dossier en .docx (dossier CFVU, synthèse ou fiche MCCC par exemple), sa définition .json ou son paquet .cadrier.',
      }
    }
    case 'damaged':
      return {
        code: 'invalid-package',
        message:
          'la définition que ce document Word contient a été modifiée ou abîmée (son empreinte ne correspond plus)',
        next: otherFile,
      }
    case 'newer-version':
      return {
        code: 'newer-format',
        message: `ce document Word est au format ${fault.version}, plus récent que celui que cette version de Cadrier sait lire (${fault.known})`,
        next: 'Mettez Cadrier à jour, puis rouvrez ce fichier.',
      }
  }
}

/** The refusal a person reads. @param file how the document is called */
export function wordDossierProblem(file: string, fault: WordFault): Problem {
  const { code, message, next } = said(fault)
  return { code, message: `${file}\u00a0: ${message}.`, place: { file }, next }
}

/** How the sheet is called that keeps what was changed in Word and is not taken into a field. */
export const wordSheetName = (file: string) => `Modifié dans Word\u00a0: ${file}`
