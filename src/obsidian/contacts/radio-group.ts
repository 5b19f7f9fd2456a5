/** A question with a few answers, all of which are to be seen. */
export interface RadioGroup<Value extends string> {
	/** Tells it from the other groups of the window. */
	readonly id: string;
	readonly question: string;
	/** Beside the question; empty for nothing. */
	readonly more: string;
	readonly options: readonly {
		readonly value: Value;
		readonly words: string;
		readonly examples: readonly string[];
	}[];
	/** Null for no answer yet. */
	readonly value: Value | null;
}

/** Draws a question as a group of radio buttons. */
export function drawRadioGroup<Value extends string>(
	el: HTMLElement,
	{ id, question, more, options, value }: RadioGroup<Value>,
	chosen: (value: Value) => void,
): void {
	const group = el.createEl('fieldset', { cls: 'top-of-mind-import-question' });
	const legend = group.createEl('legend', { text: question });
	if (more !== '') legend.createDiv({ text: more, cls: 'top-of-mind-why' });
	for (const option of options) {
		const label = group.createEl('label', { cls: 'top-of-mind-import-option' });
		const radio = label.createEl('input', {
			type: 'radio',
			value: option.value,
			attr: { name: `top-of-mind-${id}`, 'data-question': `${id} ${option.value}` },
		});
		radio.checked = option.value === value;
		const words = label.createSpan({ text: option.words });
		for (const example of option.examples) words.createDiv({ text: example, cls: 'top-of-mind-why' });
		radio.addEventListener('change', () => {
			if (radio.checked) chosen(option.value);
		});
	}
}
