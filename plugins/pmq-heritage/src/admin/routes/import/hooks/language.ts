import type { Language } from '@pmq/connectors';

/** Language of the screen, as far as the reader's own messages go. */
export const language: Language = document.documentElement.lang.startsWith( 'fr' ) ? 'fr' : 'en';
