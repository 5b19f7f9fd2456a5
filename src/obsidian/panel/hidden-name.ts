/** How many names there are: the ids of a document must differ. */
let names = 0;

/**
 * Gives an element a name for screen readers alone. The app shows `aria-label` as a tooltip; screen readers prefer this
 * attribute, which may lead to words that are hidden.
 *
 * @param holder takes the words in; the element itself where it may have other content
 */
export function nameBy(el: HTMLElement, words: string, holder: HTMLElement = el): void {
	names += 1;
	el.setAttr(
		'aria-labelledby',
		holder.createSpan({ text: words, attr: { id: `top-of-mind-name-${names}`, hidden: '' } }).id,
	);
}
