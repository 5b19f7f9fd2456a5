/** Files of languages, which tell moment of themselves. They come without types. */
declare module 'moment/locale/*.js';
