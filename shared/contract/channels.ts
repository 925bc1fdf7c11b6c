/** Names of the channels between the page and the desktop shell (Electron IPC). */
export const channels = {
  operation: 'cadrier:operation',
  event: 'cadrier:event',
  saveFiles: 'cadrier:save-files',
  openFolder: 'cadrier:open-folder',
  saveInFolder: 'cadrier:save-in-folder',
  openExternal: 'cadrier:open-external',
} as const
