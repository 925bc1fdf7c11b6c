import { countsOf, marked } from '../../../shared/course-sheet/passage-state.ts'
import type { Fate } from '../../../shared/course-sheet/course-sheet.ts'
import { readCourseSheet } from '../course-sheet/read-course-sheet.ts'
import type { Handlers } from '../dispatch.ts'
import { readKind } from '../dossier-content.ts'
import type { Library } from '../library.ts'
import { answered } from '../store-answer.ts'

type CourseSheetOperation = Extract<keyof Handlers, `course-sheet.${string}`>

/** Word course descriptions kept beside dossiers, and what became of each of their passages. */
export function courseSheetHandlers(library: Library, newId: () => string): Pick<Handlers, CourseSheetOperation> {
  return {
    async 'course-sheet.add'({ dossierId, file }) {
      await library.read((store) => readKind(store, dossierId, 'definition'))
      const { passages, pictures } = await readCourseSheet({
        name: file.name,
        bytes: Buffer.from(file.base64, 'base64'),
      })
      return library.write((store) => {
        const id = newId()
        answered(store.addCourseSheet(dossierId, { id, name: file.name, passages }))
        return { id, passages: countsOf(passages, {}).all, pictures }
      })
    },

    'course-sheet.list': ({ dossierId }) =>
      library.read((store) => {
        readKind(store, dossierId, 'definition')
        return { sheets: [...answered(store.courseSheets(dossierId))] }
      }),

    'course-sheet.mark': ({ dossierId, id, marks }) =>
      library.write((store) => {
        answered(
          store.changeFates(dossierId, id, (before) => {
            const fates: Record<string, Fate> = { ...before }
            for (const mark of marks) fates[mark.passage] = marked(fates[mark.passage], mark)
            return fates
          }),
        )
        return {}
      }),

    'course-sheet.remove': ({ dossierId, id }) =>
      library.write((store) => {
        answered(store.removeCourseSheet(dossierId, id, true))
        return {}
      }),

    'course-sheet.restore': ({ dossierId, id }) =>
      library.write((store) => {
        answered(store.removeCourseSheet(dossierId, id, false))
        return {}
      }),
  }
}
