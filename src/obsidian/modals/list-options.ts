import type { Language } from '../../language/language';
import type { ListName } from '../../settings/lists';

/** The two lists, for a dropdown to choose from. */
export function listOptions({ t }: Language): Record<ListName, string> {
	return { list20: t('list.list20'), network90: t('list.network90') };
}
