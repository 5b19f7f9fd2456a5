import { english } from '../locales/en/english';
import { Language } from './language';

/** English, the fallback of every other language. */
export const inEnglish = new Language('en', english);
