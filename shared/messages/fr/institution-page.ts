/** What the page of an institution says of its dates, of what is missing and of the dossiers that follow it. */
export const institutionWords = {
  followers: (count: number) =>
    count === 0
      ? 'Aucun dossier n’en hérite encore.'
      : count === 1
        ? '1 dossier en hérite.'
        : `${count} dossiers en héritent.`,
  backToDossier: 'Revenir au dossier',
  see: 'Voir',
  goTo: (act: string, name: string) => `${act}\u00a0: ${name}`,
  answered: (answered: number, questions: number) => `${answered} sur ${questions} renseignés`,
  expiries: {
    title: 'Échéances',
    none: 'Aucune date encore. Le certificat Qualiopi, les documents prévus et les preuves apparaîtront ici à mesure que vous les datez.',
    nothingNear: 'Rien n’échoit dans les six mois.',
    later: (count: number) => (count === 1 ? '1 échéance plus tard' : `${count} échéances plus tard`),
    state: { past: 'Passé', soon: 'Dans les six mois', later: 'Plus tard' },
    day: (kind: 'ends' | 'due' | 'renew', state: 'past' | 'soon' | 'later', on: string) =>
      ({
        ends: state === 'past' ? `échu depuis le ${on}` : `valable jusqu’au ${on}`,
        due: state === 'past' ? `attendu le ${on}` : `prévu le ${on}`,
        renew: state === 'past' ? `à renouveler depuis le ${on}` : `à renouveler avant le ${on}`,
      })[kind],
  },
  missing: {
    title: 'Ce que les dossiers ne peuvent pas encore en hériter',
    none: 'La fiche dit tout ce qu’un dossier peut en hériter.',
    intro: 'Saisi ici une fois, cela vaut pour tous les dossiers. Sinon, chacun le dit lui-même.',
    requirements: (count: number) => (count === 1 ? 'demandé par 1 exigence' : `demandé par ${count} exigences`),
    fill: 'Remplir',
  },
  sections: {
    institution: 'L’établissement',
    people: 'Personnes et référents',
    quality: 'Qualité, documents et preuves',
    services: 'Inscription et systèmes',
    certificate: 'Certificat et image',
    framework: 'Textes, consortium et équipe',
    style: 'Présentation des documents',
    attachments: 'Pièces jointes',
  },
  siret: {
    signs: 'Un SIRET ne contient que des chiffres. Ce que vous avez écrit est gardé tel quel.',
    length: 'Un SIRET a 14 chiffres\u00a0: les 9 du SIREN, puis 5 pour l’établissement.',
    key: 'Ces 14 chiffres ne sont pas un SIRET\u00a0: sa clé de contrôle ne convient pas. Comparez-les à l’avis de situation de l’INSEE.',
  },
  logo: {
    choose: 'Choisir une image…',
    replace: 'Remplacer l’image…',
    remove: 'Retirer le logo',
    set: 'Choisir le logo',
    none: 'Une image PNG ou JPEG, 4\u00a0Mo au plus. En tête de la page de garde et des documents d’une page.',
    missing: (name: string) => `L’image ${name} n’est plus sur cet ordinateur. Choisissez-la de nouveau.`,
  },
  accent: {
    shown: (contrast: string) => `Lisible sur le papier\u00a0: contraste ${contrast} pour 1.`,
    plain: 'Sans couleur choisie, les titres sont bleu nuit.',
    notAColour: 'Écrivez la couleur comme #1B3A5C. D’ici là, les titres restent bleu nuit.',
    tooLight: (contrast: string) =>
      `Trop claire pour être lue sur le papier (contraste ${contrast} pour 1, il en faut 4,5)\u00a0: les titres restent bleu nuit.`,
    sample: 'Titre d’un document',
  },
}
