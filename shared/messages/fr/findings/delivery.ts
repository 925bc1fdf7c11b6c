import { fieldLabel } from '../fields.ts'
import { formatCents, formatDate, formatHalfCredits, formatInteger, formatList, formatMinutes } from '../format.ts'
import { optionLabel } from '../options.ts'
import type { GapSentence } from '../../gap-sentence.ts'

const quoted = (text: unknown) => `« ${String(text)} »`
const label = (path: unknown) => quoted(fieldLabel(String(path)))
const hours = (minutes: unknown) => formatMinutes(Number(minutes))
const money = (cents: unknown) => formatCents(Number(cents))
const credits = (halves: unknown) => formatHalfCredits(Number(halves))
const day = (value: unknown) => formatDate(String(value))
const words = (value: unknown) => formatList((value as readonly unknown[]).map(String))
const modality = (value: unknown) => optionLabel('modality', String(value)).toLowerCase()
const target = (value: unknown) => optionLabel('pathwayTarget', String(value)).toLowerCase()
const formats = (value: unknown) =>
  formatList((value as readonly unknown[]).map((format) => optionLabel('certificateFormat', String(format))))
const learners = (count: unknown) => `${formatInteger(Number(count))} stagiaire${Number(count) > 1 ? 's' : ''}`
const pathway = (title: unknown) => (title ? `Parcours ${quoted(title)} : ` : 'Parcours sans intitulé : ')
/** An activity by its code and title. */
const activity = (code: unknown, title: unknown) =>
  code ? `${String(code)}${title ? ` ${quoted(title)}` : ''}` : title ? quoted(title) : 'Une activité'
const part = ({ role, statuses }: Parameters<GapSentence>[0]) =>
  role === null
    ? (statuses as readonly unknown[]).map((status) => optionLabel('teamStatus', String(status))).join(' ou ')
    : optionLabel('teamRole', String(role))
const said =
  (sentence: string): GapSentence =>
  () =>
    sentence

/** A duration announced out of bounds: what to mend is the activities only when they are out of bounds too. */
const outOfBounds = (
  { duration, sum, least, most }: Parameters<GapSentence>[0],
  mend: (minutes: number) => string,
  otherwise: string,
): string => {
  const [announced, made, from, to] = [Number(duration), Number(sum), Number(least), Number(most)]
  const beyond = Math.max(made - to, from - made)
  const bounds = `elle doit être comprise entre ${hours(from)} et ${hours(to)}`
  if (made === announced) return `La durée est de ${hours(announced)} : ${bounds}. ${mend(beyond)}${otherwise}.`
  if (made === 0) return `La durée annoncée est de ${hours(announced)} : ${bounds}. Corrigez la durée annoncée.`
  const both = `La durée annoncée est de ${hours(announced)} ; vos activités font ${hours(made)}`
  const sameSide = announced > to === made > to && announced < from === made < from
  return sameSide
    ? `${both} : il faut entre ${hours(from)} et ${hours(to)}. ${mend(beyond)}${otherwise}, puis corrigez la durée annoncée.`
    : `${both}. Corrigez la durée annoncée : entre ${hours(from)} et ${hours(to)}.`
}

/** Sentences of the rules of this family, by key of the gap. */
export const sentences = {
  'training-duration.unanswered': ({ least, most }) =>
    `La durée de la formation n’est pas indiquée. Donnez-la : de ${hours(least)} à ${hours(most)}.`,
  'training-duration.short': (values) => outOfBounds(values, (missing) => `Ajoutez ${hours(missing)} d’activité`, ''),
  'training-duration.long': (values) =>
    outOfBounds(values, (over) => `Retirez ${hours(over)} d’activité`, ', ou passez-la en travail personnel'),
  'duration-sum.no-duration': said('La durée n’est pas encore indiquée : il n’y a rien à comparer.'),
  'duration-sum.differs': ({ duration, sum }) =>
    `La durée annoncée est de ${hours(duration)}, la somme des activités de ${hours(sum)}. Corrigez l’une ou l’autre.`,
  'activities-timed.none': said('Aucune activité n’est décrite. Ajoutez ce que font les stagiaires, avec les heures.'),
  'activities-timed.blank': ({ code, title, duration }) =>
    `${activity(code, title)} : la durée ${duration === 0 ? `est de ${hours(0)}` : 'n’est pas indiquée'}. Donnez le temps prévu.`,

  'attendance-proofs.no-modality': said(
    'Aucune activité n’a encore de modalité : les preuves d’assiduité ne peuvent pas être vérifiées.',
  ),
  'attendance-proofs.none': ({ modality: used }) =>
    `Modalité ${quoted(modality(used))} : aucune preuve d’assiduité n’est prévue. Ajoutez-en une, avec son intitulé.`,
  'attendance-proofs.connection-only': ({ modality: used }) =>
    `Modalité ${quoted(modality(used))} : aucune preuve ne montre une activité. Une connexion ne suffit pas ; ajoutez les travaux rendus ou les réponses.`,
  'course-calendar.permanent-access': said('L’accès est permanent : il n’y a pas de calendrier à tenir.'),
  'course-calendar.no-day': ({ field }) => `${label(field)} n’est pas renseigné. Donnez cette date.`,
  'course-calendar.reversed': ({ startsOn, endsOn }) =>
    `La fin (${day(endsOn)}) vient avant le début (${day(startsOn)}). Corrigez l’une des deux dates.`,
  'course-calendar.no-week': ({ code, title }) =>
    `${activity(code, title)} n’est pas placée dans le calendrier. Indiquez sa semaine.`,
  'course-calendar.weeks-reversed': ({ code, title, startWeek, endWeek }) =>
    `${activity(code, title)} finit semaine ${String(endWeek)} et commence semaine ${String(startWeek)}. Corrigez les semaines.`,
  'course-calendar.heavy-week': ({ week, minutes, most }) =>
    `La semaine ${String(week)} demande ${hours(minutes)} de formation, au-delà de ${hours(most)}. Étalez les activités.`,

  'one-filled.none': ({ fields }) =>
    `Rien n’est indiqué : renseignez ${(fields as readonly unknown[]).map(label).join(' ou ')}.`,
  'one-filled.blank': ({ fields }) =>
    `${label((fields as readonly unknown[])[0])} n’est pas renseigné. Remplissez ce champ.`,
  'status-statement.none': said(
    'La fiche ne dit pas ce qu’est cette micro-certification. Écrivez une phrase de statut : qui la délivre, et qu’elle n’est ni un diplôme ni un titre inscrit au RNCP.',
  ),
  'status-statement.vague': ({ words: missing }) =>
    `La phrase de statut ne parle pas de ${words((missing as readonly unknown[]).map((word) => quoted(word)))}. Dites ce que cette micro-certification n’est pas.`,
  'verifiable-certificate.no-means': said(
    'Rien ne permet à un employeur de vérifier le certificat. Donnez une adresse ou une clé de vérification.',
  ),
  'verifiable-certificate.not-an-address': ({ address }) =>
    `${quoted(address)} n’est pas une adresse de page. Commencez-la par https.`,
  'verifiable-certificate.no-commitment': said(
    'La conservation du certificat n’est pas garantie. Écrivez qui le conserve et combien de temps.',
  ),
  'verifiable-certificate.not-kept': said('Le certificat serait conservé zéro an. Indiquez une durée de conservation.'),
  'certificate-format.unanswered': ({ accepted }) =>
    `Le format du certificat n’est pas choisi. Attendu : ${formats(accepted)}.`,
  'certificate-format.other': ({ format, accepted }) =>
    `Le certificat est au format ${quoted(optionLabel('certificateFormat', String(format)))}. Attendu : ${formats(accepted)}.`,
  'certificate-fields.missing': ({ certificateField }) =>
    `Le modèle de certificat ne porte pas le champ ${quoted(optionLabel('certificateField', String(certificateField)))}. Ajoutez-le.`,

  'stacking-position.unanswered': said(
    'Dites si cette micro-certification est autonome ou si elle entre dans un parcours.',
  ),
  'stacking-position.no-pathway': said(
    'Elle entre dans un parcours, mais aucun parcours n’est nommé. Ajoutez-le avec son intitulé.',
  ),
  'stacking-position.not-a-member': ({ title }) =>
    `${pathway(title)}cette micro-certification n’est pas parmi ses éléments. Ajoutez-la ou cochez « celle-ci ».`,
  'pathway.none': said('Aucun parcours n’est décrit : cette exigence n’a pas d’objet.'),
  'pathway.no-position': said('Dites si la micro-certification s’inscrit dans un parcours ou se suit seule.'),
  'pathway.undescribed': said('Le parcours dont elle fait partie n’est pas décrit. Décrivez-le.'),
  'pathway.no-target': ({ title }) => `${pathway(title)}dites ce qu’il vise, un bloc ou un diplôme.`,
  'pathway.other-target': said('Aucun parcours n’a cette visée : cette exigence n’a pas d’objet.'),
  'pathway-tier.no-target': ({ title }) => `${pathway(title)}dites ce qu’il vise, un bloc ou un diplôme.`,
  'pathway-tier.no-member': ({ title }) => `${pathway(title)}il n’a aucun élément. Ajoutez ses micro-certifications.`,
  'pathway-tier.no-duration': ({ title, member }) =>
    `${pathway(title)}la durée de ${member ? quoted(member) : 'l’un de ses éléments'} n’est pas indiquée.`,
  'pathway-tier.no-tier': ({ title, duration, tiers }) =>
    `${pathway(title)}son total de ${hours(duration)} ne correspond à aucun palier (${(tiers as readonly (readonly number[])[]).map(([from, to]) => `${String(from)} à ${String(to)} h`).join(', ')}). Ajustez le parcours ou expliquez-le.`,
  'pathway-tier.other-tier': ({ title, duration, target: aim, tier }) =>
    `${pathway(title)}il vise ${quoted(target(aim))}, mais ${hours(duration)} correspondent au palier ${quoted(target(tier))}. Revoyez la visée ou le contenu.`,
  'pathway-universities.unanswered': ({ title, least }) =>
    `${pathway(title)}indiquez le nombre d’universités, ${String(least)} au moins.`,
  'pathway-universities.few': ({ title, universities, least }) =>
    `${pathway(title)}${String(universities)} université${Number(universities) > 1 ? 's' : ''} pour ${String(least)} attendues. Ajoutez un partenaire ou revoyez la visée.`,
  'pathway-accredited.none': ({ title }) =>
    `${pathway(title)}nommez l’établissement accrédité pour le diplôme national visé.`,
  'pathway-coverage.none': ({ title }) => `${pathway(title)}ses compétences ne sont pas listées. Ajoutez-les.`,
  'pathway-coverage.uncovered': ({ title, codes }) =>
    `${pathway(title)}aucun élément ne couvre ${words(codes)}. Rattachez ces compétences à une micro-certification.`,
  'pathway-coverage.duplicated': ({ title, codes }) =>
    `${pathway(title)}${words(codes)} : plusieurs éléments les couvrent. Gardez un seul élément par compétence ou expliquez le doublon.`,
  'pathway-coverage.unknown': ({ title, codes }) =>
    `${pathway(title)}${words(codes)} : ces codes ne sont pas dans la liste de ses compétences. Corrigez les codes.`,
  'pathway-capitalisation.blank': ({ title, field }) => `${pathway(title)}${label(field)} n’est pas renseigné.`,
  'pathway-target.unanswered': ({ title }) => `${pathway(title)}dites ce qu’il vise.`,
  'pathway-target.refused': ({ title, target: aim }) =>
    `${pathway(title)}il vise ${quoted(target(aim))}. Au Cnam, le cumul mène à un bloc existant, pas à un diplôme complet.`,
  'pathway-target.no-block': ({ title }) => `${pathway(title)}nommez le bloc de compétences visé, avec son code.`,
  'block-claim.unanswered': said('Dites si la fiche annonce un financement par le CPF.'),
  'block-claim.claimed': said(
    'La fiche annonce le CPF sans bloc enregistré actif. Retirez l’annonce, ou donnez le code du bloc actif.',
  ),
  'block-claim.funding': said(
    'Le CPF figure parmi les financements sans bloc enregistré actif. Retirez-le, ou donnez le code du bloc actif.',
  ),

  'budget-posts.no-price': said('Le tarif n’est pas indiqué. Donnez le prix pour un stagiaire.'),
  'budget-posts.no-cost': said('Aucun coût fixe n’est inscrit. Ajoutez les heures d’enseignement et de gestion.'),
  'budget-posts.blank': ({ label: post }) =>
    `${post ? quoted(post) : 'Un poste sans libellé'} : le montant n’est pas indiqué.`,
  'budget-posts.differs': ({ label: post, amount, stated }) =>
    `${post ? quoted(post) : 'Un poste sans libellé'} : ${money(amount)} sont inscrits, le calcul donne ${money(stated)}. Corrigez le montant ou ses éléments.`,
  'positive-margin.no-price': said('Le tarif n’est pas indiqué : le seuil d’ouverture ne se calcule pas encore.'),
  'positive-margin.none': ({ price, variable }) =>
    `Le tarif est de ${money(price)} et chaque stagiaire coûte ${money(variable)} : aucun effectif n’équilibre la session. Relevez le tarif ou réduisez ces coûts.`,
  'sustainability.no-expected': said('L’effectif prévu n’est pas indiqué.'),
  'sustainability.no-capacity': said('La capacité d’accueil n’est pas indiquée.'),
  'sustainability.below-break-even': ({ breakEven, expected, result }) =>
    `Il faut ${learners(breakEven)} pour équilibrer la session et ${formatInteger(Number(expected))} sont prévus : résultat ${money(result)}. Revoyez le tarif, les coûts ou l’effectif.`,
  'sustainability.above-capacity': ({ expected, capacity }) =>
    `${learners(expected)} prévus pour une capacité de ${formatInteger(Number(capacity))}. Corrigez l’effectif ou la capacité.`,
  'hourly-price.unknown': said('Le tarif ou la durée manquent : le prix de l’heure ne se calcule pas encore.'),
  'hourly-price.no-activity': said('Aucune activité n’a de durée : le repère de prix ne peut pas être choisi.'),
  'hourly-price.low': ({ hourly, from, to }) =>
    `L’heure revient à ${money(hourly)}, nettement au-dessous du repère cité par ce cadre, celui du Cnam (${range(from, to)}). Vérifiez que les coûts sont couverts.`,
  'hourly-price.high': ({ hourly, from, to }) =>
    `L’heure revient à ${money(hourly)}, nettement au-dessus du repère cité par ce cadre, celui du Cnam (${range(from, to)}). Vérifiez que le tarif reste accessible.`,

  'team-roles.missing': (values) => `Il manque dans l’équipe : ${part(values)}. Ajoutez cette personne et son rôle.`,
  'team-roles.status': ({ role, statuses }) =>
    `${optionLabel('teamRole', String(role))} : le statut attendu est ${(statuses as readonly unknown[]).map((status) => quoted(optionLabel('teamStatus', String(status)).toLowerCase())).join(' ou ')}. Indiquez-le, ou désignez quelqu’un d’autre.`,
  'team-roles.not-active': (values) =>
    `${part(values)} : personne n’est indiqué en activité dans le métier. Cochez « en activité » ou ajoutez un professionnel.`,
  'team-roles.nobody': (values) => `${part(values)} : le rôle est prévu mais personne n’est nommé.`,
  'cv-recent.nobody': said('L’équipe qui enseigne et accompagne n’est pas encore décrite.'),
  'cv-recent.no-expertise': (values) => `${member(values)} : ses compétences ne sont pas décrites.`,
  'cv-recent.none': (values) => `${member(values)} : la date du CV n’est pas indiquée.`,
  'cv-recent.old': (values) =>
    `${member(values)} : le CV date du ${day(values['cvOn'])}. Demandez-en un de moins de ${String(values['months'])} mois.`,
  'funding-mention.unanswered': said('Dites si la production reçoit un financement public.'),
  'funding-mention.no-funding': said('La production ne reçoit pas de financement public : aucune mention à porter.'),
  'funding-mention.missing': ({ mentions }) =>
    `La mention de financement ne cite pas ${words((mentions as readonly unknown[]).map((mention) => quoted(mention)))}. Complétez-la.`,

  'remote-only.hybrid': ({ onSite, total }) =>
    `La formation est hybride : ${hours(onSite)} sur ${hours(total)} sont en présentiel. Dites pourquoi ce temps commun est nécessaire, ou passez-le à distance.`,
  'remote-only.unknown': said('La modalité des activités n’est pas encore connue.'),
  'credits.unanswered': said('Le nombre d’ECTS n’est pas indiqué.'),
  'credits.none': said('Aucun crédit ECTS n’est attribué.'),
  'credits-supported.short': ({ ects, total, needed, supported }) => {
    const asked = `${credits(ects)} ${Number(ects) > 2 ? 'demandent' : 'demande'} au moins ${hours(needed)} de charge totale`
    if (Number(total) === 0)
      return `${asked}, et aucune heure n’est encore donnée. Décrivez d’abord les activités et le travail personnel.`
    return `${asked}, le dossier en compte ${hours(total)}. ${
      Number(supported) === 0
        ? 'Ajoutez du travail personnel, ou n’annoncez pas d’ECTS.'
        : `Ajoutez du travail personnel ou ramenez le crédit à ${credits(supported)}.`
    }`
  },
  'credits-spare.more': ({ total, next }) =>
    `La charge totale de ${hours(total)} permettrait ${credits(next)}. Relevez le crédit ou allégez la charge.`,
  'personal-work.none': said('Aucun travail personnel n’est décrit : il n’y a rien à mesurer.'),
  'personal-work.no-duration': said('La durée n’est pas indiquée : le travail personnel ne peut pas y être rapporté.'),
  'personal-work.blank': ({ title }) =>
    `Travail personnel ${title ? quoted(title) : 'sans intitulé'} : le temps n’est pas indiqué.`,
  'personal-work.heavy': ({ personal, duration, mostTimes }) =>
    `${hours(personal)} de travail personnel pour ${hours(duration)} de formation : plus de ${String(mostTimes)} fois la durée. Est-ce réaliste pour des adultes en activité ?`,
  'credits-most.unanswered': said('Le nombre d’ECTS n’est pas indiqué. Mettez 0 si la formation n’en donne pas.'),
  'credits-most.many': ({ ects, most }) =>
    `${credits(ects)} : c’est plus que les ${credits(most)} attendus au plus d’une micro-certification. Expliquez ce choix ou réduisez.`,
  'workload-stated.blank': said('La charge n’est pas encore connue : une durée n’est pas indiquée.'),
  'workload-stated.none': said(
    'La charge de travail est nulle. Indiquez la durée des activités et du travail personnel.',
  ),
} satisfies Readonly<Record<string, GapSentence>>

function range(from: unknown, to: unknown): string {
  return from === to ? money(from) : `${money(from)} à ${money(to)}`
}

/** A member by rank and parts, never by name: findings are copied into exports and logs. */
function member({ rank, roles }: Parameters<GapSentence>[0]): string {
  const parts = formatList(
    (roles as readonly unknown[]).map((role) => optionLabel('teamRole', String(role)).toLowerCase()),
  )
  return rank ? `${String(rank)} (${parts})` : parts.charAt(0).toUpperCase() + parts.slice(1)
}
