import type { Value } from '../../language/message';
import { noteName } from '../../note-path';
import type { Touched } from '../../use-cases/applied';
import type { AppContext } from '../app/app-context';

/** Says who was touched, and where a touch has taken the place of a day that lay in the future. */
export function touchWords(
	names: Value,
	touched: readonly Touched[],
	{ language: { t }, clock }: Pick<AppContext, 'language' | 'clock'>,
): string {
	const today = clock.today();
	const mended = touched.flatMap(({ path, from, to }) =>
		from !== null && to !== null && from > to
			? [t('done.mended', { name: noteName(path), from: { day: from, today }, to: { day: to, today } })]
			: [],
	);
	return [t('done.touched', { names }), ...mended].join(' · ');
}
