import { english } from '../locales/en/english';
import { Language } from './language';

/** English: what every other language falls back to. */
export const inEnglish = new Language('en', english);
