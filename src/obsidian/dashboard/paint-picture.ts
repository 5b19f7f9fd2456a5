import { heightOf, type FlatPicture, type Form, type Paint, type Shape } from '../../pictures/flat-picture';

/** The width (pixels) that a picture has at least, so that it is sharp wherever it is shown. */
const leastWidth = 1400;

/** Paints a picture as a PNG, shape by shape: nothing is loaded, and no text is read as markup. */
export async function paintPicture(picture: FlatPicture, fontFamily: string): Promise<Blob> {
	const [left, top, boxWidth] = picture.box;
	const scale = Math.max(2, leastWidth / picture.width);
	const [width, height] = [picture.width, heightOf(picture)].map((one) => Math.round(one * scale));
	const canvas = createEl('canvas', { attr: { width: String(width), height: String(height) } });
	const context = canvas.getContext('2d');
	if (context === null) throw new Error('This device paints no pictures.');
	context.fillStyle = picture.ground.colour;
	context.fillRect(0, 0, canvas.width, canvas.height);
	const unit = canvas.width / boxWidth;
	for (const shape of picture.shapes) {
		context.setTransform(unit, 0, 0, unit, -left * unit, -top * unit);
		context.transform(...shape.matrix);
		paintShape(context, shape, fontFamily);
	}
	return new Promise((resolve, reject) => {
		canvas.toBlob(
			(blob) => (blob === null ? reject(new Error('The picture cannot be made.')) : resolve(blob)),
			'image/png',
		);
	});
}

function paintShape(context: CanvasRenderingContext2D, shape: Shape, fontFamily: string): void {
	const { form, fill, stroke, strokeWidth, dash, hasRoundEnds, isStrokeBelow } = shape;
	const pen = penFor(context, form, fontFamily);
	const drawFill = (): void =>
		withPaint(context, fill, (colour) => {
			context.fillStyle = colour;
			pen.fill();
		});
	const drawStroke = (): void =>
		withPaint(context, stroke, (colour) => {
			context.strokeStyle = colour;
			context.lineWidth = strokeWidth;
			context.lineCap = hasRoundEnds ? 'round' : 'butt';
			context.lineJoin = hasRoundEnds ? 'round' : 'miter';
			context.setLineDash([...dash]);
			pen.stroke();
		});
	for (const draw of isStrokeBelow ? [drawStroke, drawFill] : [drawFill, drawStroke]) draw();
}

function penFor(context: CanvasRenderingContext2D, form: Form, fontFamily: string): { fill(): void; stroke(): void } {
	if (form.kind === 'path') {
		const path = new Path2D(form.d);
		return { fill: () => context.fill(path), stroke: () => context.stroke(path) };
	}
	const { words, x, y, size, weight, anchor, isRightToLeft } = form;
	context.font = `${weight} ${size}px ${fontFamily}`;
	context.textAlign = anchor === 'middle' ? 'center' : anchor;
	context.direction = isRightToLeft ? 'rtl' : 'ltr';
	return { fill: () => context.fillText(words, x, y), stroke: () => context.strokeText(words, x, y) };
}

function withPaint(context: CanvasRenderingContext2D, paint: Paint | null, draw: (colour: string) => void): void {
	if (paint === null) return;
	context.globalAlpha = paint.opacity;
	draw(paint.colour);
	context.globalAlpha = 1;
}
