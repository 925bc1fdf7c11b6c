import { findingSentences } from '../../finding-sentences.ts'
import { sentences as course } from './course.ts'
import { sentences as delivery } from './delivery.ts'
import { sentences as generic } from './generic.ts'
import { sentences as pedagogy } from './pedagogy.ts'
import { sentences as quality } from './quality.ts'

/** Gaps and findings in French; see `findingSentences`. */
export const { gapMessage, findingMessage } = findingSentences(
  { ...generic, ...course, ...delivery, ...quality, ...pedagogy },
  (more) => `Et ${more} autre${more > 1 ? 's' : ''} point${more > 1 ? 's' : ''}.`,
)
