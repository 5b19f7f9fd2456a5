import type { Language } from '../../language/language';
import type { ListName } from '../../settings/lists';

/** The options of a dropdown with the two lists. */
export function listOptions({ t }: Language): Record<ListName, string> {
	return { list20: t('list.list20'), network90: t('list.network90') };
}
