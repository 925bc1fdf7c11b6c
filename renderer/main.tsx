import './zod-jitless.ts'
import '@fontsource-variable/inter/wght.css'
import '@fontsource/source-serif-4/400.css'
import '@fontsource/source-serif-4/600.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/layout.css'
import './styles/library.css'
import './styles/dossier.css'
import { createRoot } from 'react-dom/client'
import { I18nProvider } from 'react-aria-components'
import { App } from './app.tsx'
import { chooseClient } from './client/choose-client.ts'
import { ClientContext } from './client/client-context.tsx'
import { language, locale } from './language.ts'
import { showTheme } from './settings.ts'

showTheme()
document.documentElement.lang = language
const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
createRoot(root).render(
  <I18nProvider locale={locale}>
    <ClientContext value={chooseClient()}>
      <App />
    </ClientContext>
  </I18nProvider>,
)
