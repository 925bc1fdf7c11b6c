import { fieldLabel } from '../fields.ts'
import { formatDate, formatInteger, formatList, formatMinutes, formatPercent } from '../format.ts'
import { optionLabel } from '../options.ts'
import type { GapSentence } from '../../gap-sentence.ts'

const quoted = (text: unknown) => `« ${String(text)} »`
const label = (path: unknown) => quoted(fieldLabel(String(path)))
/** A field with the group it belongs to, where its own label would not say which. */
const placed = (path: unknown) => {
  const segments = String(path).split('.')
  const group = segments.slice(0, -1).join('.')
  return segments.length > 2 ? quoted(`${fieldLabel(group)} › ${fieldLabel(String(path))}`) : label(path)
}
/** An item by its code, at the head of a sentence; nothing when it has none. */
const about = (code: unknown) => (code ? `${String(code)} : ` : '')
const named = (code: unknown, otherwise: string) => (code ? String(code) : otherwise)
const day = (value: unknown) => formatDate(String(value))
const body = (value: unknown) => optionLabel('body', String(value))
/** A line of a body, with what it decides there: a body may have several. */
const sitting = (of: unknown, subjects: unknown) => {
  const decided = (subjects as string[]).map((subject) => optionLabel('decisionSubject', subject))
  return decided.length === 0 ? body(of) : `${body(of)}, ${quoted(formatList(decided))}`
}
const count = (value: unknown, one: string, several: string) =>
  `${formatInteger(Number(value))} ${Number(value) > 1 ? several : one}`

/** What the rule cannot do because an answer is missing elsewhere. */
const said =
  (sentence: string): GapSentence =>
  () =>
    sentence

const deciding =
  (precise: (values: Parameters<GapSentence>[0]) => string): GapSentence =>
  (values) =>
    `Deux jurys doivent conclure de la même façon. ${precise(values)}`

/** Sentences of the rules of this family, by key of the gap. */
export const sentences = {
  'enough-items.too-few': ({ list, wanted, count: found, atLeast }) =>
    Number(found) === 0
      ? `Il manque ${String(wanted)} dans ${label(list)}.`
      : `Il faut ${String(wanted)} : ${label(list)} en compte ${String(found)} sur ${String(atLeast)}. Ajoutez ce qui manque.`,
  'enough-items.incomplete': ({ list, field, item, rank }) =>
    `${label(list)} : ${item ? String(item) : `n° ${String(rank)}`}, ${label(field)} n’est pas renseigné. Complétez cette ligne.`,
  'enough-items.not-said': ({ field }) => `${label(field)} n’est pas renseigné. Remplissez ce champ.`,
  'enough-items.not-asked': ({ field, wanted }) => `La réponse à ${label(field)} ne demande pas ${String(wanted)}.`,

  'choice-with-details.unanswered': ({ field }) => `Répondez à ${placed(field)} : rien n’est choisi.`,
  'choice-with-details.missing': ({ field, choice }) =>
    `Complétez ${placed(field)} : votre réponse à ${placed(choice)} le demande.`,

  'text-length.short': ({ field, length, atLeast }) =>
    `${label(field)} tient en ${count(length, 'caractère', 'caractères')}. Une commission en attend au moins ${String(atLeast)} : dites qui, combien et pourquoi.`,
  'text-length.blank': ({ field }) => `${label(field)} est vide : la longueur sera regardée ensuite.`,

  'offer-field.unanswered': said('Dites à quel champ de l’offre appartient cette micro-certification.'),
  'offer-field.other-field': said(
    'La marque UniCamp couvre les métiers de la formation, et le champ déclaré est autre. Corrigez le champ, ou justifiez l’exception.',
  ),
  'offer-field.no-mark': said('Dites sous quelle marque la formation est proposée.'),
  'offer-field.other-mark': said('Le champ de l’offre n’est regardé que sous la marque UniCamp.'),

  'consortium-member.unanswered': ({ institution }) =>
    `${institution ? `${String(institution)} ne figure pas` : 'L’établissement porteur ne figure pas'} dans la liste des membres du consortium. Déclarez son appartenance, ou son absence.`,
  'consortium-member.outside': ({ institution }) =>
    `${named(institution, 'L’établissement porteur')} n’est pas membre du consortium. Justifiez le recours au cadre commun hors consortium.`,

  'shares-add-up.single': said('Un seul établissement porte la formation : aucune clé de répartition n’est à fixer.'),
  'shares-add-up.missing': ({ institutions }) =>
    `${count(institutions, 'établissement porte', 'établissements portent')} la formation : donnez la part de chacun dans la répartition.`,
  'shares-add-up.blank': ({ institution }) =>
    `Répartition : complétez la ligne ${institution ? `de ${String(institution)}` : 'sans établissement'} (établissement et part).`,
  'shares-add-up.wrong-sum': ({ sum, total }) =>
    `Les parts de la répartition font ${formatPercent(Number(sum))} : elles doivent faire ${formatPercent(Number(total))}.`,

  'traits-covered.missing': ({ trait }) =>
    `Rien dans le dossier ne répond à ce trait d’une micro-certification : ${String(trait)}. Renseignez la rubrique correspondante.`,

  'title-vocabulary.no-title': said('L’intitulé est vide : son vocabulaire sera regardé ensuite.'),
  'title-vocabulary.misleading': ({ word }) =>
    `L’intitulé contient ${quoted(word)}, qui peut faire croire à un diplôme ou à un titre. Dites autrement ce que la personne saura faire.`,

  'producing-share.no-hours': said('Aucune activité n’a de durée : la part de production sera calculée ensuite.'),
  'producing-share.low': ({ minutes, total, share, atLeast }) =>
    `L’apprenant produit pendant ${formatMinutes(Number(minutes))} sur ${formatMinutes(Number(total))}, soit ${formatPercent(Number(share))} : visez ${formatPercent(Number(atLeast))} d’exercices, de cas, d’ateliers ou de SAE.`,

  'competencies-in-tasks.no-competency': said('Aucune compétence n’est rédigée : il n’y a rien à évaluer en SAE.'),
  'competencies-in-tasks.no-task': ({ competency }) =>
    `Aucune SAE n’évalue ${named(competency, 'cette compétence')}. Rattachez-la à une SAE, ou créez-en une.`,
  'competencies-in-tasks.no-rubric': ({ competency, task }) =>
    `${named(task, 'La SAE')} évalue ${named(competency, 'une compétence')} sans grille. Choisissez sa grille critériée.`,
  'competencies-in-tasks.incomplete-rubric': ({ competency, task, rubric }) =>
    `La grille ${named(rubric, 'choisie')} de ${named(task, 'la SAE')} n’est pas complète : ${named(competency, 'la compétence')} ne peut pas encore être évaluée. Décrivez chaque niveau et désignez le niveau seuil.`,

  'assessment-terms.none': said(
    'Aucune évaluation n’est décrite. Ajoutez les évaluations avec leur type, leur durée, leur poids et leur moment.',
  ),
  'assessment-terms.blank': ({ assessment, field }) => `${about(assessment)}${label(field)} n’est pas renseigné.`,

  'weights-add-up.wrong-sum': ({ sum, total }) =>
    `Les poids des évaluations font ${formatPercent(Number(sum))} : ils doivent faire ${formatPercent(Number(total))}.`,
  'weights-add-up.non-compensated': said('En mode non compensé, les évaluations n’ont pas de poids.'),
  'weights-add-up.unweighed': said('Des poids manquent : leur somme sera faite ensuite.'),

  'authentic-share.low': ({ share, atLeast }) =>
    `Les SAE munies d’une grille comptent pour ${formatPercent(Number(share))} du résultat : visez ${formatPercent(Number(atLeast))}, ou justifiez ce choix.`,
  'authentic-share.nothing-weighed': said('Aucune évaluation n’a de poids : la part des SAE sera calculée ensuite.'),

  'kind-share.high': ({ share, atMost, kinds }) =>
    `${formatList((kinds as string[]).map((kind) => quoted(optionLabel('assessmentKind', kind))))} : ${formatPercent(Number(share))} du résultat, pour ${formatPercent(Number(atMost))} au plus. Donnez plus de poids aux mises en situation.`,
  'kind-share.nothing-weighed': said('Aucune évaluation n’a de poids : la part des quiz sera calculée ensuite.'),

  'rubrics-published.no-rubric': said('Aucune grille n’est rédigée : les critères ne peuvent pas être communiqués.'),
  'rubrics-published.unanswered': ({ rubric }) =>
    `${named(rubric, 'Cette grille')} : dites si la grille est communiquée aux apprenants avant l’évaluation.`,
  'rubrics-published.not-published': ({ rubric }) =>
    `${named(rubric, 'Cette grille')} n’est pas communiquée aux apprenants. Les critères doivent être connus avant l’épreuve.`,
  'rubrics-published.no-date': ({ rubric }) =>
    `${named(rubric, 'Cette grille')} : donnez la date à laquelle elle est communiquée.`,
  'rubrics-published.too-late': ({ rubric, publishedOn, used }) =>
    `${named(rubric, 'Cette grille')} est communiquée le ${day(publishedOn)}, après l’évaluation du ${day(used)}. Avancez sa publication.`,

  'decision-computable.mode-missing': deciding(() => 'Choisissez le mode de validation, pondéré ou non compensé.'),
  'decision-computable.overall-threshold-missing': deciding(() => 'Fixez le total à atteindre sur 100.'),
  'decision-computable.counts-missing': deciding(
    ({ assessment }) => `Dites si ${named(assessment, 'cette évaluation')} compte pour la décision.`,
  ),
  'decision-computable.nothing-counts': deciding(() => 'Aucune évaluation ne compte pour la décision.'),
  'decision-computable.scoring-missing': deciding(
    ({ assessment }) =>
      `Dites comment la note de ${named(assessment, 'cette évaluation')} est obtenue : directement, ou à partir des niveaux de ses critères.`,
  ),
  'decision-computable.criteria-missing': deciding(
    ({ assessment }) => `Dites quels critères ${named(assessment, 'cette évaluation')} regarde.`,
  ),
  'decision-computable.criterion-not-assessed': deciding(
    ({ criterion }) => `Le critère ${named(criterion, 'sans code')} n’est regardé par aucune évaluation qui compte.`,
  ),
  'decision-computable.level-value-missing': deciding(
    ({ rubric, level }) =>
      `Donnez la valeur du niveau ${String(level)} de ${named(rubric, 'la grille')}, en pourcentage.`,
  ),
  'decision-computable.level-values-unordered': ({ rubric, level, value, below }) =>
    `Dans ${named(rubric, 'la grille')}, le niveau ${String(level)} vaut ${formatPercent(Number(value))} et le niveau inférieur ${formatPercent(Number(below))}. Faites croître les valeurs avec les niveaux.`,
  'decision-computable.tolerance-missing': deciding(
    ({ criteria }) => `Dites combien de critères peuvent rester sous le seuil parmi ceux-ci : ${String(criteria)}.`,
  ),
  'decision-computable.tolerated-level-missing': deciding(
    () => 'Dites jusqu’à quel niveau un critère toléré peut descendre.',
  ),
  'decision-computable.tolerated-level-too-high': ({ level }) =>
    `Le niveau toléré sous le seuil est le niveau ${String(level)}, qui n’est pas sous le seuil de la grille. Choisissez un niveau plus bas.`,
  'decision-computable.threshold-out-of-reach': ({ competency, threshold, total }) =>
    `${about(competency)}une personne au niveau seuil partout obtient ${String(total)} sur 100, alors que le total demandé est ${String(threshold)}. Accordez le seuil et les valeurs des niveaux.`,
  'decision-computable.competency-threshold-incomplete': deciding(
    ({ competency }) =>
      `Complétez le seuil ${competency ? `de ${String(competency)}` : 'par compétence'} : compétence, total, et critères qui la regardent.`,
  ),
  'decision-computable.unit-criteria-missing': deciding(
    ({ competency }) =>
      `La validation partielle ${competency ? `de ${String(competency)}` : 'prévue'} ne dit pas quels critères l’accordent.`,
  ),
  'decision-computable.elsewhere': said(
    'Des poids ou des seuils manquent dans les grilles : la décision sera calculée ensuite.',
  ),

  'identity-checked.no-assessment': said('Aucune évaluation finale n’est décrite.'),
  'identity-checked.unanswered': ({ assessment }) =>
    `${about(assessment)}dites comment l’identité du candidat est vérifiée.`,
  'identity-checked.none': ({ assessment }) =>
    `${about(assessment)}aucune vérification d’identité n’est prévue pour cette évaluation finale. Choisissez une méthode.`,
  'identity-checked.not-a-submission': ({ assessment }) =>
    `${about(assessment)}seul un dépôt peut être authentifié par une autre évaluation. Choisissez une autre méthode.`,
  'identity-checked.no-voucher': ({ assessment }) => `${about(assessment)}désignez l’oral qui authentifie ce dépôt.`,
  'identity-checked.weak-voucher': ({ assessment, by }) =>
    `${about(assessment)}le dépôt est authentifié par ${named(by, 'une évaluation')}, qui n’est pas un oral ou ne vérifie pas elle-même l’identité.`,

  'assessments.none': said('Aucune évaluation n’est encore décrite.'),
  'remote-sitting.no-form': ({ assessment }) => `${about(assessment)}dites si c’est une épreuve, un dépôt ou un oral.`,
  'remote-sitting.none': said('Aucune épreuve à distance ne compte : un dépôt ou un oral n’est pas une épreuve.'),
  'remote-sitting.missing': ({ assessment, field }) =>
    `${about(assessment)}une épreuve à distance demande ${placed(field)}. Complétez ce point.`,

  'proctoring-proportionate.none': said('Aucune évaluation n’est télésurveillée.'),
  'proctoring-proportionate.missing': ({ assessment, field }) =>
    `${about(assessment)}la télésurveillance demande ${placed(field)}. Complétez ce point, ou choisissez une autre surveillance.`,

  'assessment-organised.undated': ({ assessment }) =>
    `${about(assessment)}donnez la semaine ou la date, ou déclarez l’accès permanent.`,
  'assessment-organised.not-described': said(
    'Décrivez l’organisation des évaluations : calendrier, convocation, matériel, surveillance.',
  ),
  'assessment-organised.jury-small': ({ members, juryMembers }) =>
    `Le jury compte ${count(members, 'membre', 'membres')} : il en faut au moins ${String(juryMembers)}.`,
  'assessment-organised.nobody-in-charge': said(
    'Personne ne répond du jury : désignez sa présidence, ou ajoutez-y la personne responsable de la formation.',
  ),

  'retake-planned.unanswered': said('Dites combien de rattrapages sont prévus, ou pourquoi il n’y en a pas.'),
  'retake-planned.no-reason': said('Aucun rattrapage n’est prévu : dites pourquoi, ou prévoyez-en un.'),

  'integrity-stated.no-task': said('Aucune SAE n’est rédigée : ses règles d’intégrité seront regardées ensuite.'),
  'integrity-stated.no-policy': ({ task }) => `${about(task)}dites ce qui est permis de l’IA générative.`,
  'integrity-stated.no-ai-rule': ({ task }) =>
    `${about(task)}l’IA générative est permise sous conditions : écrivez lesquelles.`,
  'integrity-stated.no-rule': ({ task }) =>
    `${about(task)}écrivez ce qui est tenu pour une fraude ou un plagiat, ici ou dans les règles communes à toutes les évaluations.`,

  'rules-adopted-in-time.none': said(
    'Aucune décision n’adopte les modalités de contrôle. Ajoutez la séance qui les adopte, même à venir.',
  ),
  'rules-adopted-in-time.no-date': said('La séance qui adopte les modalités de contrôle n’a pas de date.'),
  'rules-adopted-in-time.no-registration-date': said(
    'Donnez la date d’ouverture des inscriptions : les règles d’évaluation doivent être adoptées avant.',
  ),
  'rules-adopted-in-time.too-late': ({ on, opens }) =>
    `Les modalités de contrôle sont adoptées le ${day(on)}, après l’ouverture des inscriptions le ${day(opens)}. Avancez la séance ou retardez les inscriptions.`,
  'rules-adopted-in-time.during-session': ({ on }) =>
    `Les modalités de contrôle changent le ${day(on)}, pendant une session. Elles restent inchangées jusqu’à sa fin.`,

  'progression.nothing-placed': said(
    'Les activités n’ont ni semaine ni acquis : la progression sera regardée ensuite.',
  ),
  'progression.out-of-order': ({ activity, week, lastWeek }) =>
    `${quoted(activity)} commence en semaine ${String(week)}, après une activité de la semaine ${String(lastWeek)}. Remettez les activités dans l’ordre.`,
  'progression.too-steep': ({ activity, reached, rank }) =>
    `${quoted(activity)} passe du niveau ${String(reached)} au niveau ${String(rank)} sans exercice entre les deux. Prévoyez un entraînement avant.`,

  'quality-certificate.no-number': said('Le numéro du certificat Qualiopi n’est pas renseigné.'),
  'quality-certificate.category': ({ category }) =>
    `Le certificat Qualiopi ne couvre pas la catégorie ${quoted(optionLabel('qualityCategory', String(category)))}.`,
  'quality-certificate.no-start': said('La date de début du certificat Qualiopi n’est pas renseignée.'),
  'quality-certificate.no-end': said('La date de fin du certificat Qualiopi n’est pas renseignée.'),
  'quality-certificate.not-yet': ({ validFrom, day: on }) =>
    `Le certificat Qualiopi commence le ${day(validFrom)} : il ne couvre pas le ${day(on)}.`,
  'quality-certificate.expired': ({ validUntil, day: on }) =>
    `Le certificat Qualiopi finit le ${day(validUntil)} : il ne couvre pas le ${day(on)}. Renseignez son renouvellement.`,

  'decisions-in-order.none': ({ body: of }) =>
    `Aucune séance n’est indiquée pour l’instance ${quoted(body(of))}. Ajoutez-la, même à venir.`,
  'decisions-in-order.no-opening': said('Donnez la date d’ouverture de la formation : la séance doit la précéder.'),
  'decisions-in-order.no-date': ({ body: of, subjects }) => `${sitting(of, subjects)} : donnez la date de la séance.`,
  'decisions-in-order.after-opening': ({ body: of, subjects, on, opening }) =>
    `${sitting(of, subjects)} : la séance du ${day(on)} est postérieure à l’ouverture du ${day(opening)}. Avancez la séance ou retardez l’ouverture.`,
  'decisions-in-order.not-held': ({ body: of, subjects }) =>
    `${sitting(of, subjects)} : la séance est encore attendue. Notez ce qu’elle a conclu avant l’ouverture.`,
  'decisions-in-order.too-late': ({ body: of, subjects, on, next, before }) =>
    `${sitting(of, subjects)} : l’avis du ${day(on)} vient après la séance du ${day(next)} (${body(before)}), qu’il doit préparer.`,

  'recognition-claims.registered': ({ code }) =>
    `La micro-certification est enregistrée (${String(code)}) : sa reconnaissance peut être annoncée.`,
  'recognition-claims.unanswered': said('Dites si une éligibilité au CPF est annoncée.'),
  'recognition-claims.cpf-field': said(
    'Une éligibilité au CPF est annoncée sans enregistrement actif au RNCP ou au RS. Retirez cette annonce.',
  ),
  'recognition-claims.cpf-funding': said(
    'Le CPF figure parmi les financements sans enregistrement actif au RNCP ou au RS. Retirez-le.',
  ),
  'recognition-claims.text': ({ field, phrase }) =>
    `${label(field)} : ${quoted(phrase)} promet une reconnaissance que rien n’établit. Retirez ces mots, ou dites ce que la micro-certification n’est pas.`,

  'capsule-length.no-activity': said('Aucune activité n’est encore décrite.'),
  'capsule-length.none': said('Aucune activité ne déclare de capsules.'),
  'capsule-length.long': ({ activity, length, atMost }) =>
    `${quoted(activity)} : une capsule dure ${formatMinutes(Number(length))}. Au-delà de ${formatMinutes(Number(atMost))}, pensez à la découper.`,

  'indicators-evidenced.no-edition': said('Aucune édition du référentiel Qualiopi n’est appliquée à ce dossier.'),
  'indicators-evidenced.missing': ({ indicators, of }) =>
    `${count((indicators as number[]).length, 'indicateur', 'indicateurs')} sur ${String(of)} sans preuve valable : ${formatList((indicators as number[]).map(String))}. Ajoutez une preuve datée, ou prévue avec une personne et une échéance.`,
} satisfies Readonly<Record<string, GapSentence>>
