import type { Problem } from '../../contract/problem.ts'
import type { ShapedPath } from '../../standards/missing.ts'

/** What a format takes, where not every answer will do. */
const wanted: Record<ShapedPath, string> = {
  'identity.language': 'français ou anglais',
  'institution.activityDeclarationNumber': '11 chiffres',
  'institution.siret': '14 chiffres, dont la clé de contrôle convient',
  'institution.address':
    'rue, code postal à 5 chiffres, ville\u202f; avant le code postal, quatre lignes au plus, de 50 caractères chacune',
}

const counted = (count: number) => (count === 1 ? 'une information' : `${count} informations`)

/** What a format waits for: what is not there, what is there in another form. */
function waitedFor(blank: number, shaped: number): string {
  if (shaped === 0) return `il manque ${counted(blank)}`
  const mended = shaped === 1 ? 'est à corriger' : 'sont à corriger'
  return blank === 0 ? `${counted(shaped)} ${mended}` : `il manque ${counted(blank)}, et ${shaped} ${mended}`
}

/** @param acts what is to be done, to one field or to several */
const mended = (acts: string, fields: number) =>
  `${acts} ${fields === 1 ? 'ce champ' : 'ces champs'}, puis exportez de nouveau`

/** Why a dossier is not ready for the format of another tool. */
export const missingTexts = {
  institution: 'Fiche de l’établissement',
  /**
   * @param place the stage of the dossier, or the institution record
   * @param shaped the field, where it is answered in a form that the format does not take
   */
  missing: (place: string, field: string, shaped: ShapedPath | null) =>
    `${place} › ${field}${shaped === null ? '' : ` (attendu\u00a0: ${wanted[shaped]})`}`,
  /**
   * @param missing each field, which is told after the message
   * @param shaped how many of them are answered in a form that the format does not take
   */
  refused: (format: string, missing: { path: string; name: string }[], shaped: number): Problem => {
    const blank = missing.length - shaped
    const acts = shaped === 0 ? 'Remplissez' : blank === 0 ? 'Corrigez' : 'Remplissez ou corrigez'
    return {
      code: 'not-ready',
      message: `${format}\u00a0: pas encore possible, ${waitedFor(blank, shaped)}. Aucun fichier de ce format n’a été écrit.`,
      next: `${mended(acts, missing.length)}.`,
      missing,
    }
  },
  /**
   * Several formats were asked for, and none is ready. The fields, told after it, are those of each.
   *
   * @param others why formats that wait for no field cannot be written
   */
  noneWritten: (formats: number, others: readonly string[]) =>
    others.length === 0
      ? `Aucun de ces ${formats} formats ne peut encore être écrit\u00a0: chacun attend des informations.`
      : `Aucun de ces ${formats} formats ne peut encore être écrit. ${others.join(' ')}`,
  /** @param fields how many there are, each counted once */
  noneWrittenNext: (fields: number) =>
    `${mended('Remplissez ou corrigez', fields)}\u202f; chaque format n’attend que ce qui est listé pour lui.`,
}
