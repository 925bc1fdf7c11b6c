/** Nouns an institution’s name begins with, and the article they take. */
const articles: readonly (readonly [RegExp, 'l’' | 'le ' | 'la ' | 'les '])[] = [
  [/^universités /i, 'les '],
  [
    /^(université|école|institut|académie|établissement|agence|association|observatoire|office|unité|ufr|iut|inspé)(?![\p{L}])/iu,
    'l’',
  ],
  [/^(conservatoire|centre|collège|muséum|groupe|groupement|lycée|campus|ministère|réseau|pôle)(?![\p{L}])/iu, 'le '],
  [/^(faculté|fondation|fédération|communauté|comue|chambre|région|maison|société)(?![\p{L}])/iu, 'la '],
]

/**
 * The name of an institution inside a sentence: « l’Université des Rives », and after « de », « du Conservatoire… ».
 * Null where the article cannot be told from the name: the sentence then has to do without.
 */
export function namedInstitution(name: string): { name: string; of: string } | null {
  const trimmed = name.trim()
  const article = articles.find(([noun]) => noun.test(trimmed))?.[1]
  switch (article) {
    case undefined:
      return null
    case 'le ':
      return { name: `le ${trimmed}`, of: `du ${trimmed}` }
    case 'les ':
      return { name: `les ${trimmed}`, of: `des ${trimmed}` }
    default:
      return { name: article + trimmed, of: `de ${article}${trimmed}` }
  }
}
