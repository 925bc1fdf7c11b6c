/*
 * Files in the shape France compétences documents for its open data (flux XML V4.1): these are made, not the real ones,
 * which cannot be had here. Elements, their order, CDATA with `<br>`, days as `31/12/2030` and the proportions follow
 * what is published of the real export: 25,638 certifications of the RNCP and 4,837 of the RS, two blocks each on
 * average and seven where there are any, thirteen partners, most of the bytes in texts.
 */

/** A certification of a made file. */
export interface MadeFiche {
  number: number
  repertory?: 'RNCP' | 'RS'
  active?: boolean
  blocks?: number
  partners?: number
  /** How many times each long text says the same again: the real ones are long. */
  length?: number
}

const trades = ['données', 'formation', 'production', 'soin', 'chantier', 'accueil', 'réseau', 'commerce', 'qualité']
const verbs = ['Analyser', 'Concevoir', 'Conduire', 'Évaluer', 'Organiser', 'Piloter', 'Rédiger', 'Diagnostiquer']
const objects = [
  'les besoins d’une équipe à partir d’entretiens, en tenant compte du handicap',
  'un plan d’action chiffré et réaliste, afin de répondre à la commande',
  'la mise en œuvre d’une solution & son suivi (coût < budget)',
  'les risques d’un projet en s’appuyant sur la réglementation en vigueur',
  'un compte rendu destiné à des interlocuteurs non spécialistes',
]
const pick = <T>(from: readonly T[], seed: number): T => from[seed % from.length]!

/** Title of a made certification, by which it is found. */
export const madeTitle = (number: number) =>
  `Responsable de ${pick(trades, number)} et de ${pick(trades, number * 7 + 3)}, spécialité ${number % 97}`

/** One competency of a block; the file has it after `C1.1`, which names it. */
export const madeCompetency = (number: number, block: number, rank: number) =>
  `${pick(verbs, number + block + rank)} ${pick(objects, number * 3 + block + rank)}`

const cdata = (text: string) => `<![CDATA[${text}]]>`
const day = (number: number, year: number) =>
  `${String((number % 28) + 1).padStart(2, '0')}/${String((number % 12) + 1).padStart(2, '0')}/${year}`

/** One FICHE, with every element that is documented. */
export function madeFiche({
  number,
  repertory = 'RNCP',
  active = number % 5 === 0,
  blocks = number % 3 === 0 ? 7 : 0,
  partners = 13,
  length = 6,
}: MadeFiche): string {
  const code = `${repertory}${number}`
  const prose = (seed: number) =>
    Array.from({ length }, (_, rank) => `- ${pick(verbs, seed + rank)} ${pick(objects, seed + rank * 2)} ;`).join(
      '<br>',
    )
  const part = (block: number) => {
    const competencies = Array.from(
      { length: 5 },
      (_, rank) => `- C${block}.${rank + 1} ${madeCompetency(number, block, rank + 1)}`,
    )
    return `<BLOC_COMPETENCES><CODE>${code}BC${String(block).padStart(2, '0')}</CODE><LIBELLE>${cdata(`${pick(verbs, number + block)} ${pick(objects, number + block)}`)}</LIBELLE><LISTE_COMPETENCES>${cdata(competencies.join('<br>'))}</LISTE_COMPETENCES><MODALITES_EVALUATION>${cdata(`Mise en situation professionnelle reconstituée.<br>${prose(block)}`)}</MODALITES_EVALUATION></BLOC_COMPETENCES>
`
  }
  const partner = (rank: number) =>
    `<PARTENAIRE><NOM_PARTENAIRE>CENTRE DE FORMATION N° ${number}-${rank}</NOM_PARTENAIRE><SIRET_PARTENAIRE>${String(10_000_000_000_000 + number * 50 + rank)}</SIRET_PARTENAIRE><HABILITATION_PARTENAIRE>HABILITATION_ORGA_FORM</HABILITATION_PARTENAIRE><ETAT_HABILITATION>Actif</ETAT_HABILITATION><DATE_ACTIF>${day(number, 2021)}</DATE_ACTIF><DATE_DERNIERE_MODIFICATION_ETAT>${day(number, 2022)}</DATE_DERNIERE_MODIFICATION_ETAT></PARTENAIRE>
`
  const each = (count: number, one: (rank: number) => string) =>
    Array.from({ length: count }, (_, rank) => one(rank + 1)).join('')
  const jury = (voie: string) =>
    `<SI_JURY_${voie}><ACTIF>Oui</ACTIF><COMPOSITION>${cdata('Deux professionnels et un enseignant-chercheur, qui préside.')}</COMPOSITION></SI_JURY_${voie}>
`
  return `<FICHE>
<ID_FICHE>${number}</ID_FICHE>
<NUMERO_FICHE>${code}</NUMERO_FICHE>
<ANCIENNES_CERTIFICATIONS><ANCIENNE_CERTIFICATION><ID_FICHE_ANCIENNE_CERTIFICATION>${repertory}${number + 500_000}</ID_FICHE_ANCIENNE_CERTIFICATION></ANCIENNE_CERTIFICATION></ANCIENNES_CERTIFICATIONS>
<INTITULE>${cdata(madeTitle(number))}</INTITULE>
<ABREGE><CODE>Master</CODE><LIBELLE>Diplôme national de master</LIBELLE></ABREGE>
<ETAT_FICHE>Publiée</ETAT_FICHE>
<NOMENCLATURE_EUROPE><NIVEAU>NIV${(number % 5) + 3}</NIVEAU><LIBELLE>Niveau ${(number % 5) + 3}</LIBELLE></NOMENCLATURE_EUROPE>
<CODES_NSF><NSF><CODE>326</CODE><LIBELLE>326 : Informatique, traitement de l'information, réseaux de transmission</LIBELLE></NSF></CODES_NSF>
<FORMACODES><FORMACODE><CODE>31052</CODE><LIBELLE>31052 : Données</LIBELLE></FORMACODE></FORMACODES>
<CERTIFICATEURS><CERTIFICATEUR><SIRET_CERTIFICATEUR>11004401300040</SIRET_CERTIFICATEUR><NOM_CERTIFICATEUR>UNIVERSITÉ DES RIVES ${number % 41}</NOM_CERTIFICATEUR><ETAT_CERTIFICATEUR>Actif</ETAT_CERTIFICATEUR></CERTIFICATEUR></CERTIFICATEURS>
<PARTENAIRES>
${each(partners, partner)}</PARTENAIRES>
${['FI', 'CA', 'FC', 'CQ', 'CL', 'VAE'].map(jury).join('')}<CODES_ROME><ROME><CODE>M1805</CODE><LIBELLE>Études et développement informatique</LIBELLE></ROME></CODES_ROME>
<ACTIVITES_VISEES>${cdata(prose(number))}</ACTIVITES_VISEES>
<CAPACITES_ATTESTEES>${cdata(prose(number + 1))}</CAPACITES_ATTESTEES>
<SECTEURS_ACTIVITE>${cdata(prose(number + 2))}</SECTEURS_ACTIVITE>
<TYPE_EMPLOI_ACCESSIBLES>${cdata(prose(number + 3))}</TYPE_EMPLOI_ACCESSIBLES>
<OBJECTIFS_CONTEXTE>${cdata(prose(number + 4))}</OBJECTIFS_CONTEXTE>
<BLOCS_COMPETENCES>
${each(blocks, part)}</BLOCS_COMPETENCES>
<CORRESPONDANCES><CORRESPONDANCE><SOURCE><BLOC_COMPETENCES><CODE>${code}BC01</CODE></BLOC_COMPETENCES></SOURCE><DESTINATION><NUMERO_FICHE>${repertory}1</NUMERO_FICHE></DESTINATION></CORRESPONDANCE></CORRESPONDANCES>
<STATISTIQUES_PROMOTIONS><STATISTIQUES_PROMOTION><ANNEE>2024</ANNEE><NOMBRE_CERTIFIES>${number % 300}</NOMBRE_CERTIFIES></STATISTIQUES_PROMOTION></STATISTIQUES_PROMOTIONS>
<TYPE_ENREGISTREMENT>Enregistrement de droit</TYPE_ENREGISTREMENT>
<DATE_EFFET>${day(number, 2024)}</DATE_EFFET>
<DATE_FIN_ENREGISTREMENT>${day(number, active ? 2030 : 2020)}</DATE_FIN_ENREGISTREMENT>
<ACTIF>${active ? 'Oui' : 'Non'}</ACTIF>
</FICHE>
`
}

const head = '<?xml version="1.0" encoding="UTF-8"?>\n<FICHES>\n<VERSION_FLUX>4.1</VERSION_FLUX>\n'

/** A whole file of a few certifications. */
export const madeFiches = (fiches: readonly MadeFiche[]) => `${head}${fiches.map(madeFiche).join('')}</FICHES>\n`

/** A file of the given size, in pieces: as many certifications as the real export, each as long as that asks. */
export function* madeExport(size: number, count: number): Generator<string> {
  yield head
  let made = 0
  for (let number = 1; number <= count; number += 1) {
    const short = madeFiche({ number, length: 1 })
    // What is left of the size, spread over the fiches to come: five texts, and one a block, grow alike.
    const wanted = (size - made) / (count - number + 1)
    const longer = Math.max(0, wanted - Buffer.byteLength(short)) / ((number % 3 === 0 ? 12 : 5) * 85)
    const fiche = madeFiche({ number, length: 1 + Math.round(longer) })
    made += Buffer.byteLength(fiche)
    yield fiche
  }
  yield '</FICHES>\n'
}

/** The CSV of blocks of the same certifications (`export_fiches_CSV_Blocs_De_Compétences_….csv`). */
export const madeBlocksCsv = (numbers: readonly number[], separator = ';') =>
  [
    ['Numero_Fiche', 'Bloc_Competences_Code', 'Bloc_Competences_Libelle'],
    ...numbers.flatMap((number) =>
      [1, 2].map((block) => [`RNCP${number}`, `RNCP${number}BC0${block}`, `"Bloc ${block} ; ${madeTitle(number)}"`]),
    ),
  ]
    .map((row) => row.join(separator))
    .join('\r\n')

/** A `skills_fr.csv` of ESCO: cells hold commas and line breaks. */
export const madeEscoCsv = (count: number) =>
  [
    'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description',
    ...Array.from(
      { length: count },
      (_, rank) =>
        `KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/${String(rank).padStart(8, '0')},skill/competence,cross-sector,"évaluer la qualité, ${rank}","contrôler\nvérifier ${rank}",,released,2023-11-30T15:53:37.136Z,,,"http://data.europa.eu/esco/concept-scheme/skills","Décrire, mesurer."`,
    ),
  ].join('\n')
