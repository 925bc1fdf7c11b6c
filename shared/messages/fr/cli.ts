import type { Output } from '../../contract/operations.ts'
import type { ReferentialEntry } from '../../referential/entry.ts'
import type { ColumnRole, TableId } from '../../referential/known-tables.ts'
import type { Taken } from '../../referential/taken-items.ts'
import type { IssueProperty } from '../../standards/elm/credential-template.ts'
import type { Loss } from '../../standards/loss.ts'
import { foreignTrail } from '../../standards/foreign-trail.ts'
import { lossSections } from '../../standards/loss-sections.ts'
import { foreignNames } from './foreign-names.ts'
import { formatDate, formatInteger } from './format.ts'
import { referentialWords } from './referential.ts'
import { takeFromReferential } from './referential-acts.ts'
import { lossWords } from './losses.ts'
import { ownFormats, standardFormats } from '../../contract/export-formats.ts'

const formatLines = [
  `      --as ${ownFormats.join(',')}`.padEnd(32) + ' formats voulus (par défaut\u00a0: ceux-ci)',
  `           ${standardFormats.join(',')}`.padEnd(32) + ' formats d’autres outils, avec ce qu’ils ne disent pas',
].join('\n')

/** Texts of the command line. Help is laid out for 100 columns; commands and options keep their names. */
const usage = `Cadrier — concevoir une micro-certification et préparer son dossier CFVU, hors ligne.

Usage\u00a0: cadrier COMMANDE [ARGUMENTS]

Sans bibliothèque (rien n’est créé ni modifié sur cet ordinateur, hormis les fichiers demandés)\u00a0:
  examples                       noms des exemples fournis, un par ligne
  example NOM [--out FICHIER]    écrit cet exemple en JSON, valeurs de l’établissement comprises
  check FICHIER…                 vérifie des définitions et dit ce qui manque
      --framework ID             référentiel à appliquer (répétable\u202f; par défaut, ceux de la définition)
      --gate JALON               conception, cfvu, ouverture ou audit (par défaut\u00a0: cfvu)
      --date AAAA-MM-JJ          date de l’examen (par défaut\u00a0: aujourd’hui)
      --format text|json         présentation du résultat (par défaut\u00a0: text)
  elements FICHIER…              les 16 éléments européens\u00a0: renseigné, manque, à remplir à la délivrance
  validate FICHIER…              dit ce qu’est un fichier, s’il est valide, et ce qui a été vérifié
      --schemas DOSSIER          schémas officiels à appliquer, que vous avez téléchargés (.json, .xsd, .ttl, .jsonld)
  export FICHIER… --to DOSSIER   écrit les documents et affiche leurs chemins, un par ligne
${formatLines}
      --profile ID|FICHIER.json  documents voulus (répétable\u202f; par défaut\u00a0: cfvu, le dossier CFVU)
      --data-dir DOSSIER         bibliothèque où sont les profils ajoutés (pour profiles aussi)
      --date AAAA-MM-JJ          date portée par les documents (par défaut\u00a0: aujourd’hui)
                                 De plusieurs fichiers, ceux qui ne conviennent pas n’arrêtent pas les autres\u202f;
                                 session.csv et session.docx récapitulent.
  referential FICHIER            ce que contient un référentiel téléchargé\u00a0: RNCP, RS (XML, CSV ou leur
                                 archive), ESCO, ROME (CSV), CASE (JSON), autre tableau CSV
      --find MOTS                éléments dont le code, l’intitulé ou un bloc contient ces mots
      --entry CODE|INTITULÉ      un élément, avec ses blocs et leurs compétences
      --columns RÔLE=TITRE,…     colonnes d’un tableau\u00a0: code, label, groupCode, groupLabel… Les autres restent
                                 celles qui ont été reconnues\u202f; RÔLE= pour n’en prendre aucune
      --into DOSSIER             écrit ce dossier en JSON avec ce qui est repris de --entry, provenance
                                 comprise (--out FICHIER\u202f; par défaut\u00a0: à l’écran)
      --take CODE                blocs ou énoncés repris (répétable\u202f; par défaut\u00a0: tous)
      --as competencies|components|outcomes|none
                                 ce que deviennent les énoncés (par défaut\u00a0: competencies)
      --pathways                 les blocs du RNCP deviennent aussi des blocs visés par l’empilement
      --source NOM --edition TEXTE --date AAAA-MM-JJ
                                 provenance inscrite, si le fichier ne la dit pas
      --format text|json         présentation du résultat (par défaut\u00a0: text)
  profiles                       documents que export sait produire\u00a0: identifiant et titre, un par ligne
      --blocks                   plutôt les parties dont un profil est fait

Avec la bibliothèque de cet ordinateur (--data-dir DOSSIER pour une autre)\u00a0:
  import FICHIER…                ajoute des définitions à la bibliothèque
      --take CHEMIN|all          d’un .docx modifié dans Word, champs dont le nouveau texte est pris (répétable)
  list                           dossiers de la bibliothèque
  search MOTS…                   dossiers qui contiennent ces mots
  serve [--port N] [--no-open]   ouvre Cadrier dans le navigateur de cet ordinateur

  --help, -h                     cette aide

FICHIER est une définition JSON, un paquet .cadrier, un dossier .docx écrit par Cadrier, ou le fichier
d’un autre outil\u00a0: Open Badges 3.0, CASE, modèle européen ELM, référentiel Moodle.
Code de sortie\u00a0: 0 si aucun point bloquant, 1 s’il y en a, 2 si la commande ou un fichier ne convient pas,
3 si Cadrier a rencontré une erreur imprévue.
`

/** What comes with the issue of a credential, by the property that says it. */
const issueProperties: Record<IssueProperty, string> = {
  issued: 'date de délivrance (issued)',
  validFrom: 'début de validité (validFrom)',
  issuer: 'identifiant légal de l’émetteur, celui de son cachet (issuer)',
}

/** What differs at one field, or where no field is known. */
interface Difference {
  path: string | null
  passages: readonly { part: string; before: string; after: string }[]
}

const kinds = { rncp: 'export de France compétences', case: 'cadre CASE', table: 'tableau' } as const

/** What a table is, by who publishes it. */
const tableKinds: Record<TableId, string> = {
  'rncp-blocks': 'blocs de France compétences',
  'rncp-standard': 'certifications de France compétences',
  'esco-occupations': 'métiers d’ESCO et leurs compétences',
  esco: 'tableau d’ESCO',
  'rome-tree': 'arborescence de ROME',
  'rome-competencies': 'compétences de ROME',
  'rome-activities': 'activités de ROME',
  'rome-occupations': 'métiers de ROME',
  'rome-items': 'éléments de ROME',
  moodle: 'cadre de compétences de Moodle',
}

const kindOf = (kind: keyof typeof kinds, known: TableId | null) => (known === null ? kinds[kind] : tableKinds[known])

const takenKinds = { competencies: 'compétence', outcomes: 'acquis visé', 'stacking.pathways': 'bloc visé' } as const

function entryDetails(level: string, active: boolean | null, parts: number): string[] {
  return [
    ...(level === '' ? [] : [`niveau ${level}`]),
    ...(active === null ? [] : [active ? 'actif' : 'inactif']),
    ...(parts === 0 ? [] : [parts === 1 ? '1 bloc ou élément rattaché' : `${parts} blocs ou éléments rattachés`]),
  ]
}

/** Places told of a fault that is met in many. */
const shownPlaces = 5

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** Nothing where there is no detail. */
const detailLine = (details: readonly string[]) => (details.length === 0 ? [] : [`  ${details.join(', ')}`])

const lostByReason = (losses: readonly Loss[]) =>
  [...new Set(losses.map(({ reason }) => reason))].flatMap((reason) => [
    `  ${lossWords.importReason(reason)}`,
    ...lossSections(
      losses.filter((loss) => loss.reason === reason).map(({ path }) => foreignTrail(path, foreignNames)),
    ).map(({ section, items }) => `    - ${lossWords.section(section, items)}`),
  ])

const quoted = (word: string) => `«\u202f${word}\u202f»`

export const cli = {
  usage,
  seeHelp: 'Voir cadrier --help.',
  next: (text: string) =>
    `  → ${text}${text.includes(takeFromReferential) ? ' En ligne de commande\u00a0: cadrier referential FICHIER.' : ''}`,
  missing: (name: string) => `  - ${name}`,
  /** Before the fields one of several formats waits for. */
  missingOf: (format: string) => `  ${format}\u00a0:`,

  usageFaults: {
    noCommand: 'Indiquez une commande.',
    unknownCommand: (name: string) => `La commande ${quoted(name)} n’existe pas.`,
    unknownOption: (name: string) => `L’option ${quoted(name)} n’existe pas pour cette commande.`,
    missingValue: (name: string) => `L’option ${quoted(name)} attend une valeur.`,
    noValueExpected: (name: string) => `L’option ${quoted(name)} ne prend pas de valeur.`,
    noFile: 'Indiquez au moins un fichier.',
    noWords: 'Indiquez au moins un mot à chercher.',
    noExample: (known: readonly string[]) => `Indiquez un exemple\u00a0: ${known.join(', ')}.`,
    tooMany: (word: string) => `L’argument ${quoted(word)} est de trop.`,
    noFolder: 'Indiquez le dossier où écrire\u00a0: --to DOSSIER.',
    badDate: (value: string) =>
      `${quoted(value)} n’est pas une date\u00a0: écrivez AAAA-MM-JJ, par exemple 2026-11-22.`,
    badChoice: (option: string, value: string, known: readonly string[]) =>
      `${quoted(value)} ne convient pas à ${option}. Valeurs possibles\u00a0: ${known.join(', ')}.`,
    badPort: (value: string) => `${quoted(value)} n’est pas un numéro de port (0 à 65535).`,
  },

  /** How far a batch is, on a terminal. */
  /** Before what is said of a file that does not name it. */
  about: (file: string) => `${file}\u00a0:`,
  progress: (done: number, total: number, file: string) => `[${done}/${total}] ${file}`,
  notAllMade: (failed: number, total: number) =>
    `${failed === 1 ? '1 fichier n’a donné aucun document' : `${failed} fichiers n’ont donné aucun document`} sur ${total}.`,
  imported: (title: string, file: string) => `${title} (${file})`,
  /** What of a file of another tool did not come in, by reason, the same told once. */
  lost: (file: string, format: string, losses: readonly (Loss & { kept: boolean })[]) => {
    const kept = losses.filter((loss) => loss.kept)
    const others = losses.filter((loss) => !loss.kept)
    return [
      losses.length === 0
        ? `${file} (${format})\u00a0: tout a trouvé sa place.`
        : `${file} (${format})\u00a0: ce qui n’a pas trouvé sa place\u00a0:`,
      ...lostByReason(kept),
      ...(kept.length > 0 ? [`  ${lossWords.keptAside}`] : []),
      ...(kept.length > 0 && others.length > 0 ? [`  ${lossWords.notKept}`] : []),
      ...lostByReason(others),
    ]
  },
  validate: {
    own: 'Définition de Cadrier',
    valid: (file: string, format: string, title: string | null) =>
      `${file}\u00a0: valide. ${capital(format)}${title === null ? '' : `\u00a0: ${title}`}`,
    invalid: (file: string, format: string, count: number) =>
      `${file}\u00a0: non valide, ${count === 1 ? '1 faute' : `${count} fautes`}. ${capital(format)}`,
    notHeld: (file: string, reason: string) =>
      `${file}\u00a0: la vérification avec le schéma officiel n’a pas pu être faite. ${reason}`,
    schemaWords: '  Dans les mots du schéma officiel, le plus souvent en anglais\u00a0:',
    /** @param paths every place of the fault, of which the first are told */
    fault: (message: string, paths: readonly string[]) => {
      const [only = '', ...others] = paths
      if (others.length === 0) return `  ${only}\u00a0: ${message}`
      const more = paths.length - shownPlaces
      return `  ${message} (${paths.length} fois)\u00a0: ${paths.slice(0, shownPlaces).join(', ')}${more > 0 ? ` et ${more === 1 ? '1 autre endroit' : `${more} autres endroits`}` : ''}`
    },
    template:
      'C’est un modèle de titre, non délivrable\u00a0: la personne, les dates, les résultats et le cachet de l’émetteur viennent à la délivrance.',
    atIssue: (properties: readonly IssueProperty[]) =>
      `À remplir à la délivrance, ce que le schéma officiel demande d’un titre délivré\u00a0: ${properties.map((property) => issueProperties[property]).join('\u202f; ')}.`,
    ownReader: 'Vérifié par le lecteur de Cadrier\u00a0: forme, identifiants et renvois de ce qu’il sait lire.',
    official: (schema: string) => `Vérifié aussi avec le schéma officiel ${schema}.`,
    noOfficial: (folder: string) =>
      `Aucun schéma officiel de ce format n’est dans ${folder}\u00a0: seul le lecteur de Cadrier a vérifié.`,
    noneOfficial: 'Ce format n’a pas de schéma officiel\u00a0: seul le lecteur de Cadrier a vérifié.',
    schemasMissing: (folder: string) => `Le dossier de schémas ${folder} ne peut pas être lu.`,
    unusable: (schema: string) =>
      `${schema} ne peut pas être utilisé\u00a0: ce n’est pas un schéma valide, ou il en nomme un autre qui n’est pas dans le dossier.`,
    contextMissing: (address: string) =>
      `Le contexte ${address}, que ce fichier nomme, n’est pas dans le dossier de schémas\u00a0: téléchargez-le (rien n’est cherché sur le réseau).`,
    nothingChecked: (kind: string) =>
      `rien n’a pu être vérifié\u00a0: le fichier n’a pas d’élément ${kind} que ces formes regardent`,
  },
  referential: {
    noEntry: 'Indiquez l’élément à reprendre\u00a0: --entry CODE.',
    badColumns: (pair: string, roles: readonly ColumnRole[]) =>
      `${quoted(pair)} ne convient pas à --columns\u00a0: écrivez RÔLE=TITRE, où RÔLE est ${roles.join(', ')}.`,
    noColumn: (title: string, titles: readonly string[]) =>
      `Aucune colonne n’a pour titre ${quoted(title)}. Colonnes\u00a0: ${titles.join(', ')}.`,
    noPart: (name: string, codes: readonly string[]) =>
      `--take ${name}\u00a0: cet élément n’a ni bloc ni énoncé de ce code.${codes.length === 0 ? '' : ` Codes\u00a0: ${codes.join(', ')}.`}`,
    sameCode: (code: string, labels: readonly string[]) =>
      `--entry ${code}\u00a0: plusieurs éléments ont ce code (${labels.map(quoted).join(', ')}). Dites avec --columns quelle autre colonne est celle des codes.`,
    sameLabel: (label: string, codes: readonly string[]) =>
      `--entry ${quoted(label)}\u00a0: plusieurs éléments ont cet intitulé.${codes.length === 0 ? '' : ` Nommez-le par son code\u00a0: ${codes.join(', ')}.`}`,
    noBlock: 'Cet élément n’a pas de bloc du RNCP\u00a0: aucun bloc n’est visé.',
    nothingFound: 'Aucun élément ne contient ces mots.',
    more: (shown: number, total: number) =>
      `${shown} éléments affichés sur ${formatInteger(total)}\u00a0: précisez les mots.`,
    progress: (percent: number, label: string) => `${percent}\u00a0% ${label}`,
    summary: (
      path: string,
      { kind, file, entries, parts, skipped, relabelled, table }: Output<'referential.summary'>,
    ) =>
      [
        `${path}\u00a0: ${kindOf(kind, table?.known ?? null)}, ${referentialWords.holds(entries, parts)}`,
        ...(path.endsWith(file) ? [] : [`Fichier lu\u00a0: ${file}`]),
        ...(skipped === 0 ? [] : [`Lignes sans libellé, laissées de côté\u00a0: ${formatInteger(skipped)}`]),
        ...(relabelled.count === 0
          ? []
          : [
              referentialWords.relabelled(relabelled.count),
              ...relabelled.rows.map((row) => `  ${referentialWords.relabelledRow(row)}`),
            ]),
        ...(table === null
          ? []
          : ['Colonnes\u00a0:', ...table.header.map((title, at) => `  ${title}\u00a0: ${table.mapping[at] ?? '–'}`)]),
        '',
      ].join('\n'),
    found: ({ code, label, level, active, parts }: Output<'referential.find'>['entries'][number]) =>
      `${code}\t${label}\t${entryDetails(level, active, parts).join(', ')}`,
    /** @param source what is kept as its provenance where the file names none */
    entry: (entry: ReferentialEntry, source: string) =>
      [
        [entry.code, entry.label].filter(Boolean).join('\u00a0: '),
        ...detailLine([
          ...entryDetails(entry.level, entry.active, entry.parts.length),
          ...(entry.endsOn === null ? [] : [referentialWords.until(formatDate(entry.endsOn))]),
          ...entry.certifiers,
        ]),
        `  provenance\u00a0: ${[source, entry.version, entry.on].filter(Boolean).join(', ')}`,
        ...(entry.parts.length === 0
          ? entry.statements.map(({ code, text }) => `  - ${[code, text].filter(Boolean).join(' ')}`)
          : []),
        ...entry.parts.flatMap(({ code, label, statements }) => [
          `  ${[code, label].filter(Boolean).join('\u00a0: ')}`,
          ...statements.map((statement) => `    - ${[statement.code, statement.text].filter(Boolean).join(' ')}`),
        ]),
        '',
      ].join('\n'),
    /** What was added to the dossier, and what was there already. */
    taken: (
      { items, already }: Taken,
      { source, version, on }: { source: string; version: string; on: string | null },
    ) => [
      items.length === 0
        ? 'Rien n’a été ajouté.'
        : `Ajouté au dossier (provenance\u00a0: ${[source, version, on].filter(Boolean).join(', ')})\u00a0:`,
      ...items.map(
        ({ list, code, text, below }) =>
          `  ${takenKinds[list]} ${code}\u00a0: ${text}${below.length === 0 ? '' : ` (${below.length})`}`,
      ),
      ...(already.length === 0 ? [] : [referentialWords.already(already)]),
    ],
  },
  replaced: (file: string) => `${file}\u00a0: fichier remplacé.`,
  word: {
    notUsed: (file: string, count: number) =>
      `${file}\u00a0: le texte a été modifié dans Word (${count === 1 ? '1 différence' : `${count} différences`}). La définition enregistrée par Cadrier est utilisée telle quelle\u202f; cadrier import montre ce qui diffère.`,
    /** What differs, place by place, with the text before and after. */
    told: (file: string, differences: readonly Difference[]) => [
      `${file}\u00a0: le texte a été modifié dans Word (${differences.length === 1 ? '1 différence' : `${differences.length} différences`}).`,
      ...differences.flatMap(({ path, passages }) => [
        `  ${path ?? 'Sans champ connu'}`,
        ...passages.flatMap(({ part, before, after }) => [
          ...(part === '' ? [] : [`    ${part}`]),
          ...(before === '' ? [] : [`      - ${before.replaceAll('\n', '\n        ')}`]),
          ...(after === '' ? [] : [`      + ${after.replaceAll('\n', '\n        ')}`]),
        ]),
      ]),
    ],
    outcome: (taken: number, aside: number) =>
      `${taken === 0 ? 'Aucun champ n’a été changé' : taken === 1 ? '1 champ a pris son nouveau texte' : `${taken} champs ont pris leur nouveau texte`}${aside === 0 ? '.' : `\u202f; ${aside === 1 ? '1 passage est gardé' : `${aside} passages sont gardés`} dans l’onglet Fiche du dossier.`}${taken === 0 ? ' Pour prendre le texte de Word\u00a0: --take all, ou --take suivi d’un chemin ci-dessus.' : ''}`,
    unknownPath: (path: string, file: string) =>
      `--take ${path}\u00a0: aucun champ de ce chemin ne diffère dans ${file}.`,
  },
  emptyLibrary: 'La bibliothèque ne contient aucun dossier.',
  nothingFound: 'Aucun dossier ne contient ces mots.',

  serve: {
    ready: (address: string) => `Cadrier est ouvert à l’adresse ${address}`,
    stop: 'Gardez cette adresse pour vous\u00a0: elle donne accès à vos dossiers. Ctrl+C pour arrêter.',
    pageMissing: 'La fenêtre n’est pas construite. Lancez d’abord npm run build, ou npm start.',
    portTaken: (port: number) =>
      `Le port ${port} est déjà pris. Choisissez-en un autre, ou laissez Cadrier en trouver un.`,
    noBrowser: 'Aucun navigateur n’a pu être ouvert\u00a0: copiez l’adresse ci-dessus.',
  },

  check: {
    verdict: {
      ready: 'prêt à être présenté',
      'ready-with-reservations': 'présentable avec réserves',
      'not-ready': 'pas encore prêt',
    },
    gate: { conception: 'conception', cfvu: 'CFVU', ouverture: 'ouverture', audit: 'audit' },
    untitled: 'Sans titre',
    heading: (verdict: string, gate: string, date: string) => `Jalon ${gate}, au ${date}\u00a0: ${verdict}.`,
    fingerprint: (value: string) => `Empreinte\u00a0: ${value}`,
    frameworks: (list: string) => `Référentiels\u00a0: ${list}`,
    missing: (list: string) =>
      `Référentiels absents dans la version demandée, appliqués dans la version installée\u00a0: ${list}`,
    group: (title: string, count: number) => `${title} (${count})`,
    groups: {
      blocking: 'Bloquant',
      'to-justify': 'À justifier',
      advice: 'Conseil',
      justified: 'Justifié',
    },
    place: (stage: string, path: string) => `où\u00a0: ${stage} (${path})`,
    role: (role: string) => `pour\u00a0: ${role}`,
    provenance: (text: string) => `provenance\u00a0: ${text}`,
    aliases: (ids: string) => `aussi demandé par\u00a0: ${ids}`,
    justification: (text: string) => `justification\u00a0: ${text}`,
    consequence: (requirement: string, message: string) => `entraîne aussi ${requirement}\u00a0: ${message}`,
    nothing: 'Rien à signaler.',
    reminder:
      'Les contrôles automatiques ne jugent pas la qualité des tâches\u00a0: elle reste à juger par une personne.',
  },
}
