import { uniqueId } from '../app/unique-id';

/**
 * Gives an element a name for screen readers alone. The app shows `aria-label` as a tooltip; screen readers prefer this
 * attribute, which may lead to words that are hidden.
 *
 * @param holder takes the words in; the element itself where it may have other content
 */
export function nameBy(el: HTMLElement, words: string, holder: HTMLElement = el): void {
	const { id } = holder.createSpan({ text: words, attr: { id: uniqueId('name'), hidden: '' } });
	el.setAttr('aria-labelledby', id);
}
