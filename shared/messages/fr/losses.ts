import { nestedItems, type LossGroup } from '../../standards/loss-sections.ts'
import type { Loss, LossReason } from '../../standards/loss.ts'
import { formatInteger } from './format.ts'

/** Why a format does not say a field as it is, in a sentence a person can act on. */
const reasons: Record<LossReason, string> = {
  'no-place': 'Ce format n’a pas de place pour cette information, ou Cadrier ne l’y écrit pas.',
  'organisation-internal': 'Cela regarde l’établissement\u00a0: une définition publiée ne le dit pas.',
  'personal-data': 'Les personnes ne sont pas nommées dans une définition publiée.',
  'contact-named':
    'Ce fichier nomme la personne à contacter, et donne son courriel s’il est renseigné\u202f; il ne dit rien d’autre des personnes du dossier.',
  'delivery-not-definition': 'Cela décrit une session ou son déroulement, et non la certification.',
  'in-text': 'Écrit dans un texte libre\u00a0: une machine ne le retrouvera pas comme une donnée.',
  'as-alignment': 'Dit comme un alignement\u00a0: les plateformes de badges le montrent, sans en faire une donnée.',
  'one-language': 'Ce format n’a qu’une langue ici\u00a0: le texte français est gardé.',
  'not-translated': 'Sans texte anglais\u00a0: le fichier en anglais le dit en français.',
  'to-translate':
    'Sans texte français\u00a0: celui d’une autre langue est mis dans le champ français, à traduire, comme ses autres textes dans cette langue.',
  'to-choose': 'Moins précis que ce que Cadrier demande\u00a0: à choisir dans le dossier.',
  flattened: 'Dit de façon plus simple\u00a0: une partie du détail disparaît.',
  'at-issue': 'Ce format ne le dit qu’à la délivrance, pour une personne.',
  'not-recognised': 'La valeur n’a pas d’équivalent reconnu dans ce format.',
  'list-only-one': 'Ce format n’admet qu’une valeur\u00a0: la première est gardée.',
  superseded: 'Ce format n’a qu’une place pour cela\u00a0: une autre information du dossier la prend.',
  incomplete: 'Ce format ne le dit qu’avec une autre information, qui manque ou qu’il ne connaît pas.',
  cut: 'Le texte est plus long que ce que ce format admet\u00a0: la fin est coupée.',
  'not-imported': 'Cadrier n’a pas de champ pour cette information.',
}

const kinds: Record<Loss['kind'], string> = {
  'left-out': 'Ne figure pas',
  'said-otherwise': 'Dit autrement',
  'at-issue-time': 'À remplir à la délivrance',
}

/** What is read of them, in its order. */
const groups: Record<LossGroup, string> = {
  'said-otherwise': 'Dit autrement\u00a0: à relire, le sens peut changer',
  'at-issue-time': kinds['at-issue-time'],
  'left-out': 'Ne figure pas\u00a0: ce qui décrit la formation',
  business: 'Ne figure pas\u00a0: ce qui regarde l’établissement, ses sessions et ses équipes',
}

/** The same of a file that comes in: what it says, Cadrier does not. */
const importReasons: Partial<Record<LossReason, string>> = {
  'at-issue': 'Cela concerne un titre délivré à une personne, et non la définition.',
  'one-language': 'Cadrier garde le français et l’anglais\u00a0: ce texte dans une autre langue est laissé.',
  'not-recognised': 'Cadrier ne connaît pas cette valeur.',
  'in-text': 'C’est un texte libre\u00a0: Cadrier ne sait pas dans quel champ le mettre.',
  flattened: 'Repris de façon plus simple\u00a0: une partie du détail disparaît.',
}

/** What a loss report says, in the window as in the file. */
export const lossWords = {
  reasons,
  kinds,
  groups,
  /** Above what is written because the format asks for it, and the dossier does not say it. */
  defaults: 'Écrit parce que ce format le demande, sans que le dossier le dise',
  title: 'Ce que ces formats ne disent pas',
  importReason: (reason: LossReason) => importReasons[reason] ?? reasons[reason],
  importGroups: {
    'said-otherwise': 'Repris autrement',
    'at-issue-time': 'Propre à une délivrance',
    'left-out': 'Pas repris',
    business: 'Pas repris\u00a0: ce qui regarde l’établissement, ses sessions et ses équipes',
  } satisfies Record<LossGroup, string>,
  notImported: 'Ce qui n’a pas trouvé sa place',
  /** A line of a list: the section, then what of it is lost. */
  section: (section: string, items: readonly { name: string; count: number }[]) => {
    const told = (name: string, count: number) => (count === 1 ? name : `${name} (${formatInteger(count)} fois)`)
    const itself = items.find(({ name }) => name === '')?.count ?? 1
    const inside = nestedItems(items.filter(({ name }) => name !== '')).map(({ name, count, below }) =>
      below.length === 0
        ? told(name, count)
        : `${told(name, count || 1)} (${below.map((item) => told(item.name, item.count)).join(', ')})`,
    )
    return [told(section, itself), ...(inside.length === 0 ? [] : [inside.join('\u202f; ')])].join('\u00a0: ')
  },
  keptAside:
    'Ce texte est gardé avec le dossier, dans l’onglet «\u202fFiche\u202f»\u00a0: vous pouvez en reprendre les passages.',
  /** Above what is not among the kept passages. */
  notKept:
    'Le reste n’est pas dans la fiche\u00a0: il est sans texte à reprendre, déjà repris dans un champ, technique ou propre à une délivrance.',
  /** Where a text of a file is, and the title of what it is said of, blank where there is none. */
  ofHolder: (place: string, title: string) => (title === '' ? place : `${place} («\u202f${title}\u202f»)`),
  trueOrFalse: (value: boolean): string => (value ? 'oui' : 'non'),
  sheetName: (file: string) => `Ce que l’import n’a pas repris\u00a0: ${file}`,
  heading: (standard: string, title: string) => `Ce que «\u202f${standard}\u202f» ne dit pas de «\u202f${title}\u202f»`,
  counts: (said: number, answered: number) =>
    `${formatInteger(said)} champs renseignés sur ${formatInteger(answered)} sont dits tels quels.`,
  /** The same, of several dossiers. */
  countsOfSeveral: (said: number, answered: number) =>
    `Pour l’ensemble des dossiers, ${formatInteger(said)} champs renseignés sur ${formatInteger(answered)} sont dits tels quels.`,
  nothing: 'Tous les champs renseignés sont dits tels quels.',
}
