import { dossierMessages } from '../../messages/fr/dossier.ts'
import { formatHalfCredits, formatMinutes } from '../../messages/fr/format.ts'
import { pathwayTotals, type Pathway } from '../../pathway/pathway.ts'
import type { DossierContext } from '../context.ts'
import type { Cell, DossierNode } from '../document.ts'
import { factsOf, fieldText, groupPlace, itemPlace, linesOf } from '../field-lines.ts'
import { cell, columns, fiche, headCell, heading, paragraph, table, tinted } from '../nodes.ts'
import type { Block } from '../block.ts'

const say = dossierMessages.certificate

/** What is delivered, how long it holds, and what it adds up to (CF-13). */
export const certificate: Block = {
  id: 'certificat',
  title: say.title,
  nodes: (context) => [
    ...fiche(say.certificate, [
      ...factsOf(context, groupPlace(context, 'local.certificateIssuing'), ['medium', 'format', 'verificationUrl']),
      ...factsOf(context, groupPlace(context, 'certificate'), [
        'assessmentType',
        'participationForm',
        'qualityAssurance',
        'heldByLearner',
        'facsimileAttachmentIds',
      ]),
    ]),
    ...fiche(say.validity, [
      ...factsOf(context, groupPlace(context, 'identity'), ['validity.kind', 'validity.months', 'validity.reason']),
      ...factsOf(context, groupPlace(context, 'stacking'), ['position', 'transferability']),
    ]),
    ...context.definition.stacking.pathways.flatMap((pathway, index) => pathwayNodes(context, pathway, index)),
    ...recognitions(context),
  ],
}

function pathwayNodes(context: DossierContext, pathway: Pathway, index: number): DossierNode[] {
  const totals = pathwayTotals(pathway)
  const base = 'stacking.pathways.members'
  const credits = totals.halfCredits === 0 ? '' : formatHalfCredits(totals.halfCredits)
  const sum: Cell[] = [
    tinted(headCell(dossierMessages.total)),
    tinted(cell('')),
    tinted(headCell(formatMinutes(totals.duration))),
    tinted(headCell(formatMinutes(totals.personalWork))),
    tinted(headCell(credits)),
    tinted(cell('')),
  ]
  const title = pathway.title.fr.trim() === '' ? say.untitledPathway : say.pathway(pathway.title.fr)
  return [
    heading(2, `parcours-${index + 1}`, title),
    ...(pathway.members.length === 0
      ? []
      : paragraph(say.pathwaySentence(pathway.members.length, formatMinutes(totals.duration), credits))),
    ...fiche(
      '',
      factsOf(context, itemPlace('stacking.pathways', pathway), [
        'open',
        'target',
        'blockCode',
        'blockTitle',
        'blockRegistration',
        'certifier',
        'competencies',
        'universities',
        'accreditedInstitution',
        'capitalisationRule',
        'capitalisationMonths',
        'provenance.source',
        'provenance.code',
        'provenance.version',
        'provenance.on',
      ]),
    ),
    ...table(
      say.pathwayMembers,
      columns(say.memberColumns, [36, 20, 11, 12, 10, 14], [2, 3, 4]),
      pathway.members.length === 0
        ? []
        : [
            ...pathway.members.map((item) => {
              const name = fieldText(context, `${base}.title`, item.title)
              return [
                headCell(item.isThisOne === true ? `${name} (${say.thisOne})` : name),
                cell(linesOf(context, `${base}.institution`, item.institution)),
                cell(linesOf(context, `${base}.duration`, item.duration)),
                cell(linesOf(context, `${base}.personalWork`, item.personalWork)),
                cell(linesOf(context, `${base}.ects`, item.ects)),
                cell(item.competencyCodes.trim()),
              ]
            }),
            sum,
          ],
    ),
  ]
}

function recognitions(context: DossierContext): DossierNode[] {
  const base = 'stacking.recognitions'
  return table(
    say.recognitions,
    columns(say.recognitionColumns, [24, 18, 28, 15, 15]),
    context.definition.stacking.recognitions.map((item) => [
      headCell(linesOf(context, `${base}.institution`, item.institution)),
      cell(linesOf(context, `${base}.kind`, item.kind)),
      cell(linesOf(context, `${base}.agreement`, item.agreement)),
      cell(linesOf(context, `${base}.signedOn`, item.signedOn)),
      cell(linesOf(context, `${base}.expiresOn`, item.expiresOn)),
    ]),
  )
}
