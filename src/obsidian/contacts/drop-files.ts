/** Lets the user drop files anywhere on an element. While files are held over it, it has the class `is-dropping`. */
export function acceptFiles(el: HTMLElement, dropped: (files: File[]) => void): void {
	const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
	const mark = (isOver: boolean): void => el.toggleClass('is-dropping', isOver);
	el.addEventListener('dragover', (event) => {
		// Text that is dragged goes into a field, as everywhere.
		if (!hasFiles(event)) return;
		event.preventDefault();
		if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
		mark(true);
	});
	el.addEventListener('dragleave', (event) => {
		if (!(event.relatedTarget instanceof Node) || !el.contains(event.relatedTarget)) mark(false);
	});
	el.addEventListener('drop', (event) => {
		if (!hasFiles(event)) return;
		// The app would open the file, or attach it to the note behind the window.
		event.preventDefault();
		event.stopPropagation();
		mark(false);
		dropped([...(event.dataTransfer?.files ?? [])]);
	});
}
