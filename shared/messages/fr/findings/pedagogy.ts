import { formatMinutes } from '../format.ts'
import { fieldLabel } from '../fields.ts'
import { optionLabel } from '../options.ts'
import type { GapSentence } from '../../gap-sentence.ts'

const field = (path: unknown) => `« ${fieldLabel(String(path))} »`
const named = (code: unknown) => (code ? `${String(code)} : ` : '')
const codes = (value: unknown) => (Array.isArray(value) ? value : []).filter((code) => code !== '').join(', ')
const plural = (count: unknown) => (Number(count) > 1 ? 's' : '')
const minutes = (value: unknown) => formatMinutes(Number(value))
const body = (value: unknown) => (value === null ? 'une instance' : optionLabel('body', String(value)))
const missingParts: Readonly<Record<string, string>> = {
  outcome: 'aucun acquis visé',
  task: 'aucune SAE',
  criterion: 'aucun critère',
}

/** Sentences of the rules of this family, by key of the gap. */
export const sentences = {
  'competency-statement.blank': ({ code }) =>
    `${named(code)}l’énoncé de la compétence est vide. Écrivez ce que la personne saura faire, en commençant par un verbe.`,
  'competency-statement.no-verb': ({ code }) =>
    `${named(code)}l’énoncé ne commence pas par un verbe à l’infinitif. Commencez par l’action : « Concevoir… », « Évaluer… ».`,
  'competency-statement.length': ({ code, words, leastWords, mostWords }) =>
    `${named(code)}l’énoncé compte ${String(words)} mots. Entre ${String(leastWords)} et ${String(mostWords)}, il se lit d’un trait et dit l’essentiel.`,
  'nested-items.too-few': ({ code, field: path, count, atLeast }) =>
    Number(count) === 0
      ? `${named(code)}${field(path)} : rien encore, il en faut au moins ${String(atLeast)}.`
      : `${named(code)}${field(path)} : ${String(count)} sur ${String(atLeast)} attendu${plural(atLeast)}. Complétez la liste.`,
  'item-count.few': ({ code, field: path, count, least, most }) =>
    `${named(code)}${field(path)} : ${String(count)}, pour ${String(least)} à ${String(most)} conseillés. Complétez la liste.`,
  'item-count.many': ({ code, field: path, count, least, most }) =>
    `${named(code)}${field(path)} : ${String(count)}, pour ${String(least)} à ${String(most)} conseillés. Regroupez ce qui va ensemble.`,
  'outcome-verb.blank': ({ code }) =>
    `${named(code)}l’acquis n’est pas rédigé. Écrivez un verbe d’action, un objet, une condition et un critère.`,
  'outcome-verb.state': ({ code, verb }) =>
    `${named(code)}« ${String(verb)} » ne s’observe pas. Dites ce que l’apprenant fera pour le montrer : expliquer, appliquer, comparer…`,
  'outcome-verb.weak': ({ code, verb }) =>
    `${named(code)}« ${String(verb)} » décrit une exposition plus qu’un acquis. Dites ce que l’apprenant saura faire ensuite.`,
  'outcome-verb.teacher': ({ code, verb }) =>
    `${named(code)}« ${String(verb)} » : est-ce l’apprenant qui agit, sur son propre public ? Si c’est l’enseignant, reformulez du côté de l’apprenant.`,
  'outcome-verb.no-verb': ({ code, first }) =>
    `${named(code)}l’acquis commence par « ${String(first)} », qui n’est pas un verbe à l’infinitif. Commencez par un verbe d’action.`,
  'single-verb.two': ({ code, first, second }) =>
    `${named(code)}deux verbes, « ${String(first)} » et « ${String(second)} » : découpez en deux acquis, ou gardez le plus exigeant.`,
  'single-verb.nothing-said': () => 'Aucun acquis n’est encore rédigé.',
  'condition-or-criterion.neither': ({ code }) =>
    `${named(code)}ni condition ni critère de réussite. Précisez dans quelles conditions, ou jusqu’où.`,
  'outcome-level.unanswered': ({ code, outcomes }) =>
    `${named(code)}confirmez le niveau cognitif de ${codes(outcomes) || 'ses acquis'} : un verbe ne suffit pas à le fixer.`,
  'outcome-level.no-outcome': ({ code }) =>
    `${named(code)}aucun acquis n’est relié à cette compétence. Reliez-en un, de niveau « appliquer » au moins.`,
  'outcome-level.low': ({ code }) =>
    `${named(code)}aucun acquis ne demande d’appliquer, d’analyser, d’évaluer ou de créer. Ajoutez-en un, ou relevez-en un.`,
  'task-context.blank': ({ code, field: path }) =>
    `${named(code)}${field(path)} n’est pas renseigné. Décrivez la situation de travail.`,
  'task-context.invented': ({ code }) =>
    `${named(code)}la situation est inventée. Partez d’un cas réel, ou inspirez-vous-en.`,
  'combined-resources.missing': ({ code, field: path }) =>
    `${named(code)}${field(path)} : aucune. La tâche doit combiner ce que l’apprenant apporte et ce qu’on lui fournit.`,
  'task-rubric.none': ({ code }) =>
    `${named(code)}aucune grille avec des critères n’est liée à cette SAE. Choisissez une grille, ou créez-en une.`,
  'feedback-milestone.none': ({ code }) =>
    `${named(code)}aucun jalon avec rétroaction. Ajoutez-en un avant l’évaluation finale.`,
  'feedback-milestone.no-week': ({ code }) =>
    `${named(code)}la semaine du jalon n’est pas indiquée. Placez-le avant l’évaluation finale.`,
  'feedback-milestone.late': ({ code, finalWeek }) =>
    `${named(code)}le retour arrive après l’évaluation finale (semaine ${String(finalWeek)}). Avancez le jalon.`,
  'task-share.low': ({ onTasks, total, share, leastPercent }) =>
    onTasks === 0
      ? 'Aucune activité ni aucun travail personnel n’est relié à une SAE. Indiquez la SAE de chaque activité qui lui est consacrée.'
      : `Les SAE occupent ${minutes(onTasks)} sur ${minutes(total)} de charge (${String(share)} %), sous le repère de ${String(leastPercent)} %. Est-ce réaliste pour ces livrables ?`,
  'task-share.no-hours': () => 'Aucune heure n’est encore saisie.',
  'descriptors-complete.blank': ({ criterion, level, name }) =>
    `Il manque le niveau ${String(level)}${name ? ` (${String(name)})` : ''} du critère ${String(criterion)}. Décrivez ce qu’on y observe.`,
  'descriptors-distinct.short': ({ criterion, level, words, leastWords }) =>
    `${named(criterion)}le niveau ${String(level)} tient en ${String(words)} mot${plural(words)}. Il en faut au moins ${String(leastWords)} pour dire ce qu’on observe.`,
  'descriptors-distinct.alike': ({ criterion, level, other, percent }) =>
    `${named(criterion)}les niveaux ${String(level)} et ${String(other)} se ressemblent à ${String(percent)} %. Dites ce qui change de l’un à l’autre.`,
  'vague-words.alone': ({ criterion, level, word }) =>
    `${named(criterion)}au niveau ${String(level)}, « ${String(word)} » ne dit pas ce qu’on observe. Remplacez-le par un fait.`,
  'threshold-level.none': ({ code }) =>
    `${named(code)}aucun niveau seuil. Désignez le niveau à partir duquel c’est acquis.`,
  'threshold-level.lowest': ({ code }) =>
    `${named(code)}le seuil est le niveau le plus bas : tout le monde l’atteint. Choisissez un niveau au-dessus.`,
  'threshold-level.highest': ({ code }) =>
    `${named(code)}le seuil est le niveau le plus haut : il ne reste rien au-delà. Choisissez un niveau au-dessous.`,
  'criterion-weights.no-mode': ({ code }) => `${named(code)}choisissez si les critères sont pondérés ou non compensés.`,
  'criterion-weights.blank': ({ criterion }) => `${named(criterion)}le poids n’est pas renseigné.`,
  'criterion-weights.sum': ({ code, sum, total }) =>
    `${named(code)}les poids des critères font ${String(sum)} au lieu de ${String(total)}. ${Number(sum) > Number(total) ? `Retirez ${Number(sum) - Number(total)}` : `Ajoutez ${Number(total) - Number(sum)}`}.`,
  'criterion-weights.heavy': ({ criterion, weight, most }) =>
    `${named(criterion)}un poids de ${String(weight)} décide presque à lui seul. Restez à ${String(most)} au plus.`,
  'criterion-weights.without-object': ({ criterion }) =>
    `${named(criterion)}un poids n’a pas de sens dans une grille non compensée. Retirez-le.`,
  'major-criteria.unanswered': ({ code, criteria }) =>
    `${named(code)}dites si ${codes(criteria) || 'chaque critère'} est majeur ou non.`,
  'major-criteria.none': ({ code }) =>
    `${named(code)}aucun critère majeur. Désignez ceux que les autres ne rattrapent pas.`,
  'competency-covered.missing': ({ code, missing }) =>
    `${named(code)}${(Array.isArray(missing) ? missing : []).map((part) => missingParts[String(part)] ?? '').join(', ')}. Complétez ce qui manque.`,
  'outcome-covered.not-trained': ({ code }) =>
    `${named(code)}aucune activité ne fait travailler cet acquis. Reliez-le à une activité.`,
  'outcome-covered.not-assessed': ({ code }) =>
    `${named(code)}aucune évaluation ni aucun critère ne porte sur cet acquis. Reliez-le à un critère.`,
  'criterion-outcome.none': ({ criterion }) =>
    `${named(criterion)}ce critère n’est rattaché à aucun acquis visé. Rattachez-le ou retirez-le.`,
  'task-covered.no-competency': ({ code }) => `${named(code)}aucune compétence n’est indiquée pour cette SAE.`,
  'task-covered.no-outcome': ({ code }) => `${named(code)}aucun acquis visé n’est indiqué pour cette SAE.`,
  'task-covered.uncovered': ({ code, outcomes }) =>
    `${named(code)}la grille n’a pas de critère pour ${codes(outcomes)}. Ajoutez un critère, ou retirez l’acquis de la SAE.`,
  'assessment-level.unanswered': ({ code, assessments }) =>
    `${named(code)}indiquez le niveau cognitif de ${codes(assessments) || 'l’évaluation'} pour vérifier qu’il atteint celui de l’acquis.`,
  'assessment-level.low': ({ code, level, assessments }) =>
    `${named(code)}l’acquis est au niveau « ${optionLabel('cognitiveLevel', String(level))} », que ${codes(assessments) || 'l’évaluation'} n’atteint pas.`,
  'activity-outcome.none': ({ title }) =>
    `L’activité « ${String(title) || 'sans titre'} » ne sert aucun acquis. Reliez-la à un acquis, ou revoyez son utilité.`,
  'competency-balance.low-weight': ({ code, share, leastPercent }) =>
    `${named(code)}${String(share)} % du poids des évaluations, sous le repère de ${String(leastPercent)} %.`,
  'competency-balance.low-hours': ({ code, share, leastPercent }) =>
    `${named(code)}${String(share)} % des heures, sous le repère de ${String(leastPercent)} %.`,
  'competency-balance.none': () => 'Aucune compétence n’est encore écrite.',
  'competency-balance.single': () => 'Il n’y a qu’une compétence : rien à équilibrer.',
  'competency-balance.non-compensated': () => 'Les évaluations ne sont pas pondérées : rien à équilibrer.',
  'competency-balance.no-weight': () => 'Aucun poids n’est encore saisi.',
  'competency-balance.no-hours': () => 'Aucune heure n’est encore saisie.',
  'lead-described.no-lead': () => 'Aucun responsable pédagogique n’est encore désigné dans l’équipe.',
  'lead-described.blank': ({ field: path }) => `Responsable pédagogique : ${field(path)} n’est pas renseigné.`,
  'bodies-heard.missing': ({ body: name }) =>
    `Aucune ligne pour ${body(name)}. Ajoutez la date, même attendue, de son avis.`,
  'bodies-heard.no-date': ({ body: name }) => `La ligne de ${body(name)} n’a pas de date ou d’instance. Complétez-la.`,
  'bodies-heard.no-price': ({ body: name }) =>
    `Aucun vote du tarif n’est prévu. Ajoutez une ligne pour ${body(name)} avec l’objet « tarif ».`,
  'bodies-heard.price-late': () =>
    'Le tarif est voté après l’ouverture des inscriptions. Avancez le vote, ou ouvrez plus tard.',
  'reservations-answered.none': ({ body: name }) =>
    `${body(name)} a émis des réserves qui n’ont pas de réponse. Écrivez ce qui a été fait.`,
  'reservations-answered.not-stated': ({ body: name }) =>
    `L’avis de ${body(name)} est favorable avec réserves, mais les réserves ne sont pas écrites.`,
} satisfies Readonly<Record<string, GapSentence>>
