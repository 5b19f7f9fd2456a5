import type { Language } from '../../language/language';
import { noteName } from '../../note-path';
import type { Touched } from '../../use-cases/applied';

/** Says who was touched, and where a touch has taken the place of a day that lay in the future. */
export function touchWords(names: string, touched: readonly Touched[], { t }: Language): string {
	const mended = touched.flatMap(({ path, from, to }) => (from !== null && to !== null && from > to ? [t('done.mended', { name: noteName(path), from, to })] : []));
	return [t('done.touched', { names }), ...mended].join(' · ');
}
