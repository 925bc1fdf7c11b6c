import { certificateCard, type CertificateLineName } from '../../certificate/certificate-card.ts'
import { certificateValues } from '../../certificate/certificate-values.ts'
import { dossierMessages } from '../../messages/fr/dossier.ts'
import { employerView } from '../../messages/fr/employer-view.ts'
import { formatHalfCredits, formatList } from '../../messages/fr/format.ts'
import { optionLabel } from '../../messages/fr/options.ts'
import { sheets } from '../../messages/fr/sheets.ts'
import type { DossierContext } from '../context.ts'
import type { Line } from '../document.ts'
import { bold, fiche, italic, paragraph } from '../nodes.ts'
import type { Block } from '../block.ts'

const say = sheets.facsimile

/** Outcomes a certificate of one page has room for. */
const mostOutcomes = 12

/** The certificate as it will be delivered, with what only its delivery can say left open (CN-9, annex I). */
export const certificateFacsimile: Block = {
  id: 'fac-simile',
  title: say.title,
  nodes: (context) => {
    const { definition, institution } = context
    const values = certificateValues(
      definition,
      institution,
      { view: employerView, optionLabel, formatList, formatHalfCredits, countryName: say.country },
      mostOutcomes,
    )
    const [, ...lines] = certificateCard(definition, institution)
    return [
      ...paragraph([bold(say.specimen)]),
      ...paragraph(say.certifies),
      ...fiche(
        '',
        lines.map(({ name, state }) => ({
          label: employerView.line[name],
          lines: state === 'missing' ? [[italic(dossierMessages.toComplete)]] : said(values, name),
        })),
      ),
      {
        kind: 'signatures',
        places: [
          { title: signedBy(context), lines: say.signatureLines },
          { title: say.check, lines: say.checkLines },
        ],
      },
    ]
  },
}

function said(values: ReturnType<typeof certificateValues>, name: CertificateLineName): Line[] {
  const value = values[name]
  return (typeof value === 'string' ? value.split('\n') : [...value])
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => [{ text }])
}

function signedBy({ institution }: DossierContext): string {
  const name = institution?.name.fr.trim() ?? ''
  return name === '' ? say.signature : say.signatureFor(name)
}
